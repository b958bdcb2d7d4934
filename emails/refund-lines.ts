import { formatDate } from '#kernel/calendar.ts';
import { catalogue, type Locale } from '#kernel/messages.ts';
import type { Fact } from './parts.tsx';
import { inr } from './text.ts';

export const words = catalogue({
  name: 'mail/refundLines',
  en: {
    amount: 'Goes back to you',
    to: 'To',
    backBy: 'With you by',
    creditNote: 'Credit note',
    reference: 'Reference at your bank',
  },
});

/** What a mail says of a refund: only the lines that are known. Amounts in paise, instants in ISO 8601. */
export function refundLines(
  refund: {
    amount?: number;
    to?: string | null;
    backBy?: string | null;
    reference?: string | null;
    creditNote?: string | null;
  },
  locale?: Locale,
): Fact[] {
  const w = words(locale);
  const rows: [string, string | null | undefined][] = [
    [w.amount, refund.amount === undefined ? null : inr(refund.amount)],
    [w.to, refund.to],
    [w.backBy, refund.backBy && formatDate(new Date(refund.backBy), { locale })],
    [w.reference, refund.reference],
    [w.creditNote, refund.creditNote],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
