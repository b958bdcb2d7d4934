import type { SessionLife } from '#collections/customers/view.ts';

/** How long before the end a person is asked, in milliseconds. */
export const warnBefore = 2 * 60_000;

export type SessionState =
  | { phase: 'quiet'; next: number }
  /** `by`: what ends it. Only the idle limit can be moved. */
  | { phase: 'warn'; by: 'idle' | 'absolute'; left: number; next: number }
  | { phase: 'over'; by: 'idle' | 'absolute' };

/**
 * Where a session stands at `now` (milliseconds). `next`: after how many milliseconds to look again.
 * Counts from the instants alone, so that it is right after a laptop slept.
 */
export function sessionState(life: SessionLife, now: number): SessionState {
  const idle = Date.parse(life.idleExpiresAt);
  const absolute = Date.parse(life.absoluteExpiresAt);
  const by = absolute <= idle ? 'absolute' : 'idle';
  const left = Math.min(idle, absolute) - now;
  if (left <= 0) return { phase: 'over', by };
  if (left <= warnBefore) return { phase: 'warn', by, left, next: left % 1000 || 1000 };
  // Timers stand still while a machine sleeps: never trust a long one.
  return { phase: 'quiet', next: Math.min(left - warnBefore, 30_000) };
}
