import { chargedMinutes } from '#collections/extras/rules/prices.ts';
import type { ExtraView } from '#collections/extras/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Paise } from '#kernel/paise.ts';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/extras.ts';

type Breakup = ExtraView['breakup'];
type Row = { label: string; amount: Paise };

/** What a line is made of, under its name: time or pieces, code, rate. */
export function lineDetails(line: ExtraView['lines'][number], taxed: boolean, locale?: Locale): string {
  const w = words(locale);
  const { minutes, quantity, unitPrice, code, rateBp } = line;
  const each = rupees(unitPrice);
  const made = minutes === null ? w.pieces(quantity, each) : w.minutes(minutes, chargedMinutes(line), each);
  return `${made} · ${taxed ? w.codes(code, `${rateBp / 100}\u00a0%`) : w.codeOnly(code)}`;
}

/** The taxes within the total. They add up to it: what is nothing is left out, a paisa of rounding is not. */
export function taxRows(breakup: Breakup, locale?: Locale): Row[] {
  if (!breakup.taxed) return [];
  const w = words(locale);
  const taxes = breakup.interState ? (['igst'] as const) : (['cgst', 'sgst'] as const);
  return [
    { label: w.taxable, amount: breakup.taxable },
    ...taxes.map((tax) => ({ label: w[tax], amount: breakup[tax] })),
    ...(breakup.roundOff === 0 ? [] : [{ label: w.roundOff, amount: breakup.roundOff }]),
  ];
}

/** Whether something of it waits for her: an answer or a payment. */
export function waitsForHer({ status, payment }: Pick<ExtraView, 'status' | 'payment'>): boolean {
  return status === 'proposed' || payment.state === 'due' || payment.state === 'confirming';
}
