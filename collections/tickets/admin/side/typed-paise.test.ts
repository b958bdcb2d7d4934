import { expect, test } from 'vitest';
import { typedPaise } from './typed-paise.ts';

test.each([
  ['', 0],
  ['250', 25_000],
  ['₹ 1,250.5', 125_050],
  ['-100.05', -10_005],
  ['−7', -700],
  ['0.10', 10],
])('%j is %i paise', (typed, paise) => expect(typedPaise(typed)).toBe(paise));

test.each(['abc', '1.234', '1e3', '--5', '12345678', '.5'])('%j is no amount', (typed) =>
  expect(typedPaise(typed)).toBeNull(),
);
