import { expect, test } from 'vitest';
import { wholeProblem } from './whole-number.ts';

test.each([0, 7, 100])('%s is a whole number from 0 to 100', (value) => {
  expect(wholeProblem(value, { least: 0, most: 100 })).toBeNull();
});

test.each([-1, 101, 49.5, Number.NaN, '50', null, undefined])('%s is none', (value) => {
  expect(wholeProblem(value, { least: 0, most: 100 })).toContain('from 0 to 100');
});
