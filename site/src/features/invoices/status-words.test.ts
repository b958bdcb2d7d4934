import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { invoiceStatus } from './status-words.ts';

const plain = { total: paise(49_900), creditNotes: [] };
const dates = {
  ...plain,
  dueAt: '2026-11-25T18:29:59Z',
  paidAt: '2026-11-22T09:00:00Z',
};

test.each([
  ['paid', 'Paid', 'on 22 Nov 2026', 'ok'],
  ['due', 'To pay', 'by 25 Nov 2026', 'wait'],
  ['overdue', 'Overdue', 'since 25 Nov 2026', 'bad'],
] as const)('an invoice that is %s reads “%s %s”', (status, label, when, tone) => {
  expect(invoiceStatus({ ...dates, status })).toEqual({ label, when, tone });
});

test('an invoice that was credited says how much, in part or in whole', () => {
  const note = (total: number) => ({ number: 'CN-2026-0001', issuedAt: dates.paidAt, total: paise(total) });
  const status = (creditNotes: ReturnType<typeof note>[]) =>
    invoiceStatus({ ...dates, status: 'paid', creditNotes });
  expect(status([note(20_000)])).toEqual({
    label: 'Partly credited',
    when: '₹200.00 credited',
    tone: 'info',
  });
  expect(status([note(20_000), note(29_900)])).toEqual({
    label: 'Credited',
    when: 'on 22 Nov 2026',
    tone: 'quiet',
  });
});
