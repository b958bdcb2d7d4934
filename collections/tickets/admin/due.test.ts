import { expect, test } from 'vitest';
import { clockWords, openingSpan, span } from './due.ts';

test('a length of time is told in the unit that fits', () => {
  const minute = 60_000;
  expect(
    [0, 59_999, minute, 59 * minute, 60 * minute, 47.9 * 60 * minute, 48 * 60 * minute].map(span),
  ).toEqual(['less than a minute', 'less than a minute', '1 min', '59 min', '1 h', '47 h', '2 days']);
});

test('opening time is told in hours and minutes, never in days', () => {
  expect([0, 1, 59, 60, 65, 599, 600, 660, 3_300].map(openingSpan)).toEqual([
    'less than a minute',
    '1 min',
    '59 min',
    '1 h',
    '1 h 5 min',
    '9 h 59 min',
    '10 h',
    '11 h',
    '55 h',
  ]);
});

test('what is overdue is said in words, not by a colour alone', () => {
  expect(clockWords({ state: 'running', minutes: 25 })).toEqual({ text: '25 min left', late: false });
  expect(clockWords({ state: 'paused', minutes: 180 })).toEqual({ text: 'Paused, 3 h left', late: false });
  expect(clockWords({ state: 'breached', minutes: 180 })).toEqual({ text: 'Breached 3 h ago', late: true });
  expect(clockWords({ state: 'kept' })).toEqual({ text: 'Kept', late: false });
  expect(clockWords({ state: 'missed' })).toEqual({ text: 'Kept too late', late: true });
});
