import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentStatus } from './payment-state.ts';
import { advance, isReceived, moneyFirst, paymentStatuses } from './payment-state.ts';

const status = fc.constantFrom(...paymentStatuses);
const rank = (of: PaymentStatus) => paymentStatuses.indexOf(of);

test('news never take a payment backwards', () => {
  fc.assert(
    fc.property(status, status, (known, news) => {
      const after = advance(known, news);
      expect([known, news]).toContain(after);
      expect(rank(after)).toBe(Math.max(rank(known), rank(news)));
    }),
  );
});

test('whatever the order of arrival and however often, the end is the same', () => {
  fc.assert(
    fc.property(fc.array(status, { minLength: 1 }), fc.infiniteStream(fc.nat()), (news, keys) => {
      const settled = (all: PaymentStatus[]) => all.reduce(advance, 'created');
      const shuffled = [...news, ...news]
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(settled(shuffled)).toBe(settled(news));
    }),
  );
});

test.each([
  ['failed', 'authorized'],
  ['failed', 'captured'],
  ['captured', 'refunded'],
] as const)('%s may still become %s', (known, news) => {
  expect(advance(known, news)).toBe(news);
});

test.each([
  ['captured', 'failed'],
  ['captured', 'authorized'],
  ['refunded', 'captured'],
] as const)('%s stays, when %s arrives late', (known, news) => {
  expect(advance(known, news)).toBe(known);
});

test('money is received once it is captured, and was once it went back', () => {
  expect(paymentStatuses.filter(isReceived)).toEqual(['captured', 'refunded']);
});

test('what has arrived is looked at before what may still be captured, and nothing is lost', () => {
  const payments = fc.array(fc.record({ id: fc.nat(), status }));
  fc.assert(
    fc.property(payments, (given) => {
      const before = structuredClone(given);
      const ordered = moneyFirst(given);
      const ranks = ordered.map((payment) => rank(payment.status));
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
      expect(new Set(ordered)).toEqual(new Set(given));
      expect(given, 'what was given stays as it was').toEqual(before);
    }),
  );
});
