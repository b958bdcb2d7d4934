import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakupOf } from '#collections/tickets/rules/price.ts';
import { paise } from '#kernel/paise.ts';
import { rupees } from '#site/lib/format.ts';
import { priceLines } from './price-lines.ts';

const karnataka = '29';
const sale = (price: number, stateCode: string, gstMode: 'registered' | 'unregistered' = 'registered') =>
  breakupOf({
    price: paise(price),
    gstMode,
    supplierStateCode: karnataka,
    buyer: { gstin: null, stateCode },
  });
const shown = (breakup: Parameters<typeof priceLines>[0]) =>
  priceLines(breakup).map(({ key, rate, amount }) => [key, rate, rupees(amount)].filter(Boolean).join(' '));

test('₹499 in our own State is shown with CGST, SGST and the paisa it is rounded by or not', () => {
  expect(shown(sale(49_900, karnataka))).toEqual([
    'taxable ₹422.88',
    'cgst 9 % ₹38.06',
    'sgst 9 % ₹38.06',
    'total ₹499.00',
  ]);
});

test('another State shows IGST alone', () => {
  expect(shown(sale(49_900, '33'))).toEqual(['taxable ₹422.88', 'igst 18 % ₹76.12', 'total ₹499.00']);
});

test('without a registration no tax is shown', () => {
  expect(shown(sale(49_900, karnataka, 'unregistered'))).toEqual(['total ₹499.00']);
});

test('whatever the price, the lines add up to the total', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 10_000_000 }),
      fc.constantFrom(karnataka, '33', '07'),
      (price, state) => {
        const lines = priceLines(sale(price, state));
        const sum = lines.filter((line) => line.key !== 'total').reduce((all, line) => all + line.amount, 0);
        expect(sum).toBe(price);
        expect(lines.at(-1)).toMatchObject({ key: 'total', amount: price });
      },
    ),
  );
});
