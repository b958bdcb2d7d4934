import { expect, test } from 'vitest';
import { waits } from './payment-waits.ts';

test('the page asks for about five minutes, ever more seldom, and stays under the door’s limit of 30', () => {
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 60_000).toBeCloseTo(5, 0);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.length).toBeLessThan(15);
});
