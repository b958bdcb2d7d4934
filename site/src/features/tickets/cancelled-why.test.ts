import { expect, test } from 'vitest';
import { cancelledWhy } from './cancelled-why.ts';

const cancelled = { at: '2026-11-22T08:00:00Z', by: 'customer' as const };

test.each([
  [{ reason: 'too_late' as const, words: null }, 'It would take too long'],
  [{ reason: 'too_late' as const, words: 'We fly at noon' }, 'It would take too long – We fly at noon'],
  [{ reason: 'other' as const, words: 'We move house' }, 'We move house'],
  [{ reason: null, words: 'The part is not made any more' }, 'The part is not made any more'],
  [{ reason: null, words: null }, null],
])('why it was cancelled: %j', (how, text) => {
  expect(cancelledWhy({ ...cancelled, ...how })).toBe(text);
});
