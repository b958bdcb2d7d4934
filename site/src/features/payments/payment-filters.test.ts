import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serviceKinds } from '#collections/tickets/contract.ts';
import { activePaymentFilters, paymentQueryOf, paymentsHref } from './payment-filters.ts';

const set = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test('every filter comes back from the address bar as it went in', () => {
  const query = fc.record({
    kind: fc.option(fc.constantFrom(...serviceKinds), { nil: undefined }),
    status: fc.option(fc.constantFrom('paid', 'failed', 'pending', 'refunded'), { nil: undefined }),
    page: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(query, (wanted) => {
      const url = new URL(paymentsHref(wanted, { page: wanted.page }), 'http://site.test');
      expect(set(paymentQueryOf(url.searchParams))).toEqual(set(wanted));
    }),
  );
});

test('each chip takes away its own filter', () => {
  const query = paymentQueryOf(new URLSearchParams('kind=remote&status=failed&page=4'));
  expect(activePaymentFilters(query)).toEqual([
    { text: 'Remote support', href: '/customer/payments?status=failed' },
    { text: 'Did not go through', href: '/customer/payments?kind=remote' },
  ]);
});

test('nonsense falls back', () => {
  expect(paymentsHref(paymentQueryOf(new URLSearchParams('kind=&status=stolen&page=x')))).toBe(
    '/customer/payments',
  );
});
