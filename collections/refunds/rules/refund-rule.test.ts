import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultRefundRule } from '#collections/settings/refund-rule.ts';
import { paise } from '#kernel/paise.ts';
import type { CancelledSale } from './refund-rule.ts';
import { refundOffer } from './refund-rule.ts';

const paidAt = new Date('2026-11-25T06:00:00Z');
const after = (hours: number) => new Date(paidAt.getTime() + hours * 3_600_000);
const rule = { ...defaultRefundRule, freeHours: 24, laterPercent: 80, begunPercent: 50 };

const sale = (change: Partial<CancelledSale> = {}): CancelledSale => ({
  paid: paise(49_900),
  paidAt,
  refunded: paise(0),
  startedAt: null,
  by: 'customer',
  ...change,
});

test.each([
  ['nothing was paid', sale({ paid: paise(0), paidAt: null }), 1, [0, 0, 'unpaid']],
  ['within the free hours', sale(), 24, [49_900, 100, 'full']],
  ['a moment after them', sale(), 24.001, [39_920, 80, 'later']],
  ['after them, when we cancel', sale({ by: 'staff' }), 48, [49_900, 100, 'full']],
  ['work has begun, within the free hours', sale({ startedAt: after(1) }), 2, [24_950, 50, 'begun']],
  ['work has begun, and we cancel', sale({ startedAt: after(1), by: 'staff' }), 2, [24_950, 50, 'begun']],
  ['a part went back before', sale({ refunded: paise(10_000) }), 1, [39_900, 100, 'full']],
  ['more than the share went back before', sale({ refunded: paise(45_000) }), 48, [0, 80, 'later']],
  ['all of it went back before', sale({ refunded: paise(49_900) }), 1, [0, 100, 'full']],
] as const)('%s', (_when, sold, hours, [amount, percent, clause]) => {
  expect(refundOffer(sold, rule, after(hours))).toEqual({ amount, percent, clause });
});

test('without free hours all of it goes back until the work begins', () => {
  expect(refundOffer(sale(), defaultRefundRule, after(9_000))).toMatchObject({
    amount: 49_900,
    clause: 'full',
  });
});

test('a share of all of it is no other clause', () => {
  expect(refundOffer(sale(), { ...rule, laterPercent: 100 }, after(48))).toMatchObject({ clause: 'full' });
});

test('nothing goes back where the rule says so', () => {
  const strict = { ...rule, laterPercent: 0, begunPercent: 0 };
  expect(refundOffer(sale(), strict, after(48)).amount).toBe(0);
  expect(refundOffer(sale({ startedAt: after(1) }), strict, after(2)).amount).toBe(0);
});

test('less than a rupee is rounded up to one where so much is left', () => {
  expect(refundOffer(sale({ refunded: paise(24_900), startedAt: after(1) }), rule, after(2)).amount).toBe(
    100,
  );
  expect(refundOffer(sale({ paid: paise(150), startedAt: after(1) }), rule, after(2)).amount).toBe(100);
  expect(refundOffer(sale({ paid: paise(90) }), rule, after(2)).amount).toBe(0);
});

test('what goes back is never more than is left, never a part of a paisa, never less than a rupee', () => {
  const anySale = fc.record({
    paid: fc.integer({ min: 0, max: 10_000_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    hours: fc.integer({ min: 0, max: 500 }),
    percent: fc.integer({ min: 0, max: 100 }),
    begun: fc.boolean(),
  });
  fc.assert(
    fc.property(anySale, ({ paid, share, hours, percent, begun }) => {
      const refunded = paise(Math.floor(paid * share));
      const sold = sale({ paid: paise(paid), refunded, startedAt: begun ? paidAt : null });
      const changed = { ...rule, laterPercent: percent, begunPercent: percent };
      const { amount } = refundOffer(sold, changed, after(hours));
      expect(Number.isSafeInteger(amount)).toBe(true);
      expect(amount === 0 || (amount >= 100 && amount <= paid - refunded)).toBe(true);
    }),
  );
});
