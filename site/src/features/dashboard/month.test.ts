import { expect, test } from 'vitest';
import { monthOf, weekdayMoment } from './month.ts';

test('the month is that of Bengaluru', () => {
  expect(monthOf('2025-07-31T19:00:00Z')).toBe('Aug 2025');
  expect(monthOf('2025-07-31T18:00:00Z')).toMatch(/^Jul/);
});

test('a log-in reads as people say it, with the year only when it is another one', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  expect(weekdayMoment('2026-11-20T13:12:00Z', now)).toBe('Friday 20 Nov, 6:42 pm');
  expect(weekdayMoment('2025-11-20T13:12:00Z', now)).toBe('Thursday 20 Nov 2025, 6:42 pm');
});
