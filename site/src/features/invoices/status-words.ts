import type { InvoiceRow } from '#collections/invoices/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { sum } from '#kernel/money.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { day, rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/invoices.ts';

/** The state of an invoice in words, with the day it is about. */
export function invoiceStatus(
  invoice: Pick<InvoiceRow, 'status' | 'paidAt' | 'dueAt' | 'total' | 'creditNotes'>,
  locale?: Locale,
): { label: string; tone: Tone; when: string } {
  const w = words(locale);
  const { status, paidAt, dueAt, total, creditNotes } = invoice;
  const credited = sum(creditNotes.map((note) => note.total));
  if (credited > 0) {
    if (credited < total)
      return { label: w.statuses.partlyCredited, tone: 'info', when: w.creditedOf(rupees(credited)) };
    const last = creditNotes.at(-1)?.issuedAt ?? '';
    return { label: w.statuses.credited, tone: 'quiet', when: w.paidOn(day(last, locale)) };
  }
  if (status === 'paid')
    return { label: w.statuses.paid, tone: 'ok', when: paidAt ? w.paidOn(day(paidAt, locale)) : '' };
  if (status === 'overdue')
    return { label: w.statuses.overdue, tone: 'bad', when: w.dueSince(day(dueAt, locale)) };
  return { label: w.statuses.due, tone: 'wait', when: w.dueBy(day(dueAt, locale)) };
}
