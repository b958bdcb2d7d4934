import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedPaise, typedRupees } from './typed-paise.ts';

test.each([
  ['', 0],
  ['250', 25_000],
  ['₹ 1,250.5', 125_050],
  ['-100.05', -10_005],
  ['−7', -700],
  ['0.10', 10],
  ['10,00,000', 100_000_000],
])('%j is %i paise', (typed, paise) => expect(typedPaise(typed)).toBe(paise));

test.each(['abc', '1.234', '1e3', '--5', '12345678', '.5'])('%j is no amount', (typed) =>
  expect(typedPaise(typed)).toBeNull(),
);

test('an amount that is put into the field is read from it as it was', () => {
  fc.assert(fc.property(fc.nat(999_999_999), (paise) => typedPaise(typedRupees(paise)) === paise));
  expect([typedRupees(49_900), typedRupees(125_050), typedRupees(5)]).toEqual(['499', '1250.50', '0.05']);
});
