import { expect, test } from 'vitest';
import { invoiceStatus } from './status-words.ts';

const dates = { dueAt: '2026-11-25T18:29:59Z', paidAt: '2026-11-22T09:00:00Z' };

test.each([
  ['paid', 'Paid', 'on 22 Nov 2026', 'ok'],
  ['due', 'To pay', 'by 25 Nov 2026', 'wait'],
  ['overdue', 'Overdue', 'since 25 Nov 2026', 'bad'],
] as const)('an invoice that is %s reads “%s %s”', (status, label, when, tone) => {
  expect(invoiceStatus({ ...dates, status })).toEqual({ label, when, tone });
});
