import type { SystemStatus } from '#collections/customers/view.ts';
import { catalogue } from '#kernel/messages.ts';

/** How well a thing works, as staff say it. */
export const statusLevels = ['ok', 'degraded', 'down'] as const;
export type StatusLevel = SystemStatus['level'];

export const statusWords = catalogue({
  name: 'system-status',
  en: {
    ok: 'All systems normal',
    degraded: 'Something is slower than usual',
    down: 'Something does not work',
    part: { ok: 'Works', degraded: 'Slower than usual', down: 'Does not work' },
  },
});

/** The short sentence for a level. A level that nobody has set is taken as good. */
export function systemStatusOf(level: StatusLevel | null | undefined): SystemStatus {
  const known = level ?? 'ok';
  return { level: known, text: statusWords()[known] };
}
