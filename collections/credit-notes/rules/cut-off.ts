import { atIst, financialYear } from '#kernel/calendar.ts';

/**
 * Whether a credit note may still reduce the output tax of an invoice: until 30 November after the end of the financial
 * year in which the supply was made (CGST Act, s. 34(2)). Days are India's.
 */
export function reducesOutputTax(of: { invoicedAt: Date; creditedAt: Date }): boolean {
  const { start } = financialYear(of.invoicedAt);
  return of.creditedAt < atIst(`${start + 1}-12-01`);
}
