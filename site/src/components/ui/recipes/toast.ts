import { button } from './button.ts';

/** A message that goes by itself. */
export function toastCard(tone: 'ok' | 'bad' | 'info'): string {
  const edge = { ok: 'border-l-ok', bad: 'border-l-bad', info: 'border-l-info' }[tone];
  return `pointer-events-auto flex w-full max-w-md items-center gap-2 rounded-md border border-l-4 border-line bg-surface py-1 pl-4 pr-1 text-md text-ink shadow-card [&>p]:mr-auto ${edge}`;
}

export const toastButton = button({ variant: 'quiet' });
