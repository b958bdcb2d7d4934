import { expect, test } from 'vitest';
import { ratingReasons } from '#collections/tickets/contract.ts';
import { reasonsFor } from './rating-reasons.ts';

test('every reason can be given: praise with four and five stars, the others below', () => {
  expect([...reasonsFor(0)].sort()).toEqual([...ratingReasons].sort());
  expect([...reasonsFor(5), ...reasonsFor(1)].sort()).toEqual([...ratingReasons].sort());
  expect(reasonsFor(3)).toContain('slow');
  expect(reasonsFor(4)).not.toContain('slow');
});
