import { expect, test } from 'vitest';
import { minutesBetween } from './session.ts';

test.each([
  ['2026-11-26T04:00:00.000Z', '2026-11-26T04:45:20.000Z', 45],
  ['2026-11-26T04:00:00.000Z', '2026-11-26T04:45:40.000Z', 46],
  ['2026-11-26T18:20:00.000Z', '2026-11-26T19:10:00.000Z', 50],
  ['2026-11-26T04:00:00.000Z', '2026-11-26T04:00:00.000Z', 1],
])('from %s to %s it is %i minutes', (from, to, minutes) => {
  expect(minutesBetween(from, to)).toBe(minutes);
});
