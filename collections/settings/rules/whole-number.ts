import { catalogue } from '#kernel/messages.ts';

export const wholeWords = catalogue({
  en: { range: (least: number, most: number) => `A whole number from ${least} to ${most}.` },
});

/** What is wrong with a number that must be whole and within a range, or null. */
export function wholeProblem(value: unknown, range: { least: number; most: number }): string | null {
  const { least, most } = range;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? null : wholeWords().range(least, most);
}
