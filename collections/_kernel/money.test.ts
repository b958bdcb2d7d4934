import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  allocate,
  compare,
  formatInr,
  halfUp,
  rupeesInWords,
  scale,
  shareOf,
  subtract,
  sum,
} from './money.ts';
import { paise } from './paise.ts';

test('halves are rounded away from zero, everything else to the nearest', () => {
  expect(halfUp(5n, 10n)).toBe(1n);
  expect(halfUp(4n, 10n)).toBe(0n);
  expect(halfUp(-5n, 10n)).toBe(-1n);
  expect(halfUp(-4n, 10n)).toBe(0n);
  expect(halfUp(90000450000n, 10000000n)).toBe(9000n);
  expect(() => halfUp(1n, 0n)).toThrow(RangeError);
});

test('amounts that are float traps come out exact', () => {
  expect(shareOf(paise(10_000_050), 900)).toBe(900_005);
  expect(scale(paise(820), 118, 100)).toBe(968);
  expect(scale(paise(Number.MAX_SAFE_INTEGER), 3, 3)).toBe(Number.MAX_SAFE_INTEGER);
});

test('a discount over three lines is split by largest remainder', () => {
  expect(allocate(paise(10_000), [50_000, 30_000, 19_999])).toEqual([5000, 3000, 2000]);
});

test('a third of a rupee goes to the first part', () => {
  expect(allocate(paise(100), [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(paise(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
});

test('an amount cannot be split over nothing', () => {
  expect(() => allocate(paise(1), [0, 0])).toThrow(RangeError);
  expect(() => allocate(paise(1), [])).toThrow(RangeError);
  expect(() => allocate(paise(1), [1, -1])).toThrow(RangeError);
  expect(() => allocate(paise(1), [0.5])).toThrow(RangeError);
  expect(allocate(paise(0), [0, 0])).toEqual([0, 0]);
});

test('the parts of a split always add up and differ from the exact share by less than a paisa', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 }),
      (amount, weights) => {
        const total = weights.reduce((a, b) => a + b, 0);
        fc.pre(total > 0);
        const parts = allocate(paise(amount), weights);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (amount * (weights[i] ?? 0)) / total)).toBeLessThan(1.0001);
          expect(Object.is(part, -0)).toBe(false);
        });
      },
    ),
  );
});

test('a discount never exceeds the line it is taken from', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, part) => {
        const discount = Math.floor(weights.reduce((a, b) => a + b, 0) * part);
        allocate(paise(discount), weights).forEach((share, i) => {
          expect(share).toBeLessThanOrEqual(weights[i] ?? 0);
        });
      },
    ),
  );
});

test('adding, subtracting and comparing stay whole paise', () => {
  expect(add(paise(1), paise(2))).toBe(3);
  expect(subtract(paise(1), paise(2))).toBe(-1);
  expect(sum([])).toBe(0);
  expect([paise(3), paise(1), paise(2)].sort(compare)).toEqual([1, 2, 3]);
  expect(() => add(paise(Number.MAX_SAFE_INTEGER), paise(1))).toThrow(RangeError);
  expect(() => paise(4.35 * 100)).toThrow(RangeError);
});

test.each([
  [0, '₹0.00'],
  [5, '₹0.05'],
  [49_900, '₹499.00'],
  [-49_900, '-₹499.00'],
  [1_245_000, '₹12,450.00'],
  [12_345_678, '₹1,23,456.78'],
  [1_234_567_890, '₹1,23,45,678.90'],
])('%i paise read %s', (amount, text) => {
  expect(formatInr(paise(amount))).toBe(text);
});

test('whole rupees can be shown without decimals', () => {
  expect(formatInr(paise(49_900), { dropZeroPaise: true })).toBe('₹499');
  expect(formatInr(paise(49_950), { dropZeroPaise: true })).toBe('₹499.50');
});

test('amounts are grouped as Intl groups them for India', () => {
  const intl = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (amount) => {
      expect(formatInr(paise(amount))).toBe(intl.format(amount / 100));
    }),
  );
});

test.each([
  [49_900, 'Rupees Four Hundred Ninety-Nine Only'],
  [99_901, 'Rupees Nine Hundred Ninety-Nine and Paise One Only'],
  [12_345_678, 'Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Paise Seventy-Eight Only'],
  [1_000_000_000, 'Rupees One Crore Only'],
  [50, 'Paise Fifty Only'],
  [0, 'Rupees Zero Only'],
  [1_100_000, 'Rupees Eleven Thousand Only'],
  [2_000, 'Rupees Twenty Only'],
  [123_400_000_000_000, 'Rupees One Lakh Twenty-Three Thousand Four Hundred Crore Only'],
  [-49_900, 'Minus Rupees Four Hundred Ninety-Nine Only'],
])('%i paise are written out as %s', (amount, text) => {
  expect(rupeesInWords(paise(amount))).toBe(text);
});
