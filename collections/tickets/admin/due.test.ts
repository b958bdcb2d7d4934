import { expect, test } from 'vitest';
import { dueWords, span } from './due.ts';
import { at } from './testing/desk-ticket.ts';

test('a length of time is told in the unit that fits', () => {
  const minute = 60_000;
  expect(
    [0, 59_999, minute, 59 * minute, 60 * minute, 47.9 * 60 * minute, 48 * 60 * minute].map(span),
  ).toEqual(['less than a minute', 'less than a minute', '1 min', '59 min', '1 h', '47 h', '2 days']);
});

test('what is overdue is said in words, not by a colour alone', () => {
  const now = new Date(at('12:00'));
  expect(dueWords(at('12:25'), now)).toEqual({ text: 'In 25 min', late: false });
  expect(dueWords(at('12:00'), now)).toEqual({ text: 'In less than a minute', late: false });
  expect(dueWords(at('09:00'), now)).toEqual({ text: 'Late by 3 h', late: true });
});
