import type { PriceBreakup } from '#collections/tickets/price-view.ts';
import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import type { Paise } from '#kernel/paise.ts';

export type PriceLine = {
  key: 'taxable' | 'cgst' | 'sgst' | 'igst' | 'roundOff' | 'total';
  rate: string;
  amount: Paise;
};

/** GST on our services; half each where CGST and SGST are charged. */
const percent = (bp: number) => `${bp / 100} %`;
const rates = {
  cgst: percent(serviceRateBp / 2),
  sgst: percent(serviceRateBp / 2),
  igst: percent(serviceRateBp),
};

/**
 * The lines a price is shown in. They add up to the total: a line that is nothing is left out, a paisa of
 * rounding is not. Without tax the total stands alone.
 */
export function priceLines(breakup: PriceBreakup): PriceLine[] {
  const total: PriceLine = { key: 'total', rate: '', amount: breakup.total };
  if (!breakup.taxed) return [total];
  const taxes = breakup.interState ? (['igst'] as const) : (['cgst', 'sgst'] as const);
  return [
    { key: 'taxable', rate: '', amount: breakup.taxable },
    ...taxes.map((key) => ({ key, rate: rates[key], amount: breakup[key] })),
    ...(breakup.roundOff === 0 ? [] : [{ key: 'roundOff' as const, rate: '', amount: breakup.roundOff }]),
    total,
  ];
}
