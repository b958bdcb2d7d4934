import { catalogue } from '#kernel/messages.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';

export const wholeWords = catalogue({
  en: {
    range: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
    amount: (least: string, most: string) => `An amount from ${least} to ${most}.`,
  },
});

/** What is wrong with a number that must be whole and within a range, or null. */
export function wholeProblem(value: unknown, range: { least: number; most: number }): string | null {
  const { least, most } = range;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? null : wholeWords().range(least, most);
}

/** The same of an amount in paise, said in rupees. */
export function amountProblem(
  value: unknown,
  { least, most }: { least: number; most: number },
): string | null {
  if (wholeProblem(value, { least, most }) === null) return null;
  return wholeWords().amount(formatInr(paise(least)), formatInr(paise(most)));
}
