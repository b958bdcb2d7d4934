import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { paise } from '#kernel/paise.ts';
import { afterCheckout, isWatched } from './after-checkout.ts';

type Page = Pick<TicketDetailsView, 'payment' | 'extras'>;
const due = { state: 'due', lastFailure: null } as const;
const paid = { state: 'paid', paymentId: 'p1', invoiceNumber: 'INV-2026-0001', refunds: [] } as const;
const page = (booking: 'due' | 'paid', ...extras: object[]): Page => ({
  payment: {
    ...(booking === 'due' ? due : { ...paid, at: '2026-11-22T09:00:00.000Z', method: 'upi' }),
    amount: paise(49_900),
  },
  extras: extras.map((payment, index) => ({ id: `x${index}`, payment }) as Page['extras'][number]),
});
const after = (query: string, of: Page) => afterCheckout(new URLSearchParams(query), of);

test('the one that she comes back for is waited for, and no other', () => {
  const of = page('paid', due, due);
  const { returnedExtra, returned, arrived } = after('payment=returned&extra=x1', of);
  expect([returnedExtra, returned, arrived]).toEqual(['x1', false, false]);
  expect(of.extras.map(({ id, payment }) => isWatched(payment, returnedExtra === id))).toEqual([false, true]);
});

test('thanks are for what was paid, whatever else is owed', () => {
  expect(after('payment=returned', page('paid', due))).toEqual({
    returned: true,
    returnedExtra: null,
    arrived: true,
  });
  expect(after('payment=returned', page('due')).arrived).toBe(false);
  expect(after('payment=returned&extra=x0', page('paid', paid)).arrived).toBe(true);
  expect(after('payment=paid', page('paid', due)).arrived).toBe(true);
  expect(after('payment=paid&extra=x7', page('paid', due)).arrived, 'of another ticket').toBe(false);
  expect(after('', page('paid'))).toEqual({ returned: false, returnedExtra: null, arrived: false });
});

test('what failed, or nobody has come back for, is to be paid', () => {
  expect(isWatched(due, false)).toBe(false);
  expect(isWatched({ ...due, lastFailure: 'Card declined.' }, true)).toBe(false);
  expect(isWatched({ state: 'confirming' }, false)).toBe(true);
});
