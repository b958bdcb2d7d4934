import { catalogue } from '#kernel/messages.ts';

export const waitingWords = catalogue({
  en: { later: (days: number) => `More than the ${days} days of the step before it.` },
});

/** Opening days; the calendar finds so many in its 400 days, whatever the holidays. */
export const mostWaitingDays = 60;

/** What is wrong with a number of days that must be more than another one, or null. */
export function laterProblem(days: unknown, before: unknown): string | null {
  if (typeof days !== 'number' || typeof before !== 'number') return null;
  return days > before ? null : waitingWords().later(before);
}
