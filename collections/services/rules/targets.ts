import { catalogue } from '#kernel/messages.ts';

export const targetWords = catalogue({
  en: {
    minutes: (most: number) =>
      `Whole minutes from 1 to ${most.toLocaleString('en-IN')}, or nothing for no promise of its own.`,
    order: 'The first answer cannot be promised for later than the completion.',
  },
});

/** Business minutes: about 150 days of eleven hours, which fits into the 400 days that the calendar looks ahead. */
export const longestTarget = 100_000;

/** What is wrong with a target in business minutes, or null; none is a target too. */
export function targetProblem(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const fits = Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= longestTarget;
  return fits ? null : targetWords().minutes(longestTarget);
}

/** @param completion the minutes until the same ticket is done; next to what is no number the order is not judged */
export function firstAnswerProblem(value: unknown, completion: unknown): string | null {
  const problem = targetProblem(value);
  if (problem || typeof value !== 'number' || typeof completion !== 'number') return problem;
  return value <= completion ? null : targetWords().order;
}
