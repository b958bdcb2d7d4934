import { expect, test } from 'vitest';
import { complete } from './complete.ts';
import { hoursInWords } from './hours-in-words.ts';

const all = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof all)[number];
const open = (days: readonly Day[], opens: string, closes: string) =>
  days.map((weekday) => ({ weekday, opens, closes }));
const settings = (
  hours: { weekday: Day; opens: string; closes: string }[],
  hoursText = 'Mon–Sat 9:00–20:00',
) => complete({ company: { hoursText }, hours } as never);
const weekdays = all.slice(0, 6);

test('in English staff say it themselves', () => {
  expect(hoursInWords(settings(open(weekdays, '09:00', '20:00'), 'Daily, but not on Diwali'), 'en')).toBe(
    'Daily, but not on Diwali',
  );
});

test.each([
  ['kn', open(weekdays, '09:00', '20:00'), 'ಸೋಮ–ಶನಿ 9:00–20:00'],
  ['hi', open(weekdays, '09:00', '20:00'), 'सोम–शनि 9:00–20:00'],
  ['hi', open(all, '00:00', '24:00'), 'सोम–रवि 0:00–24:00'],
  ['kn', open(['wed'], '10:30', '13:00'), 'ಬುಧ 10:30–13:00'],
  [
    'hi',
    [
      ...open(['mon', 'tue'], '09:00', '13:00'),
      ...open(['mon', 'tue'], '14:00', '18:00'),
      ...open(['sat'], '10:00', '12:00'),
    ],
    'सोम–मंगल 9:00–13:00, 14:00–18:00; शनि 10:00–12:00',
  ],
  [
    'kn',
    [...open(['mon'], '09:00', '20:00'), ...open(['wed'], '09:00', '20:00')],
    'ಸೋಮ 9:00–20:00; ಬುಧ 9:00–20:00',
  ],
  [
    'kn',
    [
      ...open(['mon'], '14:00', '18:00'),
      ...open(['mon', 'tue'], '09:00', '13:00'),
      ...open(['tue'], '14:00', '18:00'),
    ],
    'ಸೋಮ–ಮಂಗಳ 9:00–13:00, 14:00–18:00',
  ],
  ['kn', [], 'Mon–Sat 9:00–20:00'],
] as const)('in %s they are the hours that promises are counted with: %#', (locale, hours, text) => {
  expect(hoursInWords(settings([...hours]), locale)).toBe(text);
});

test('where staff say nothing of hours nothing is said in any language', () => {
  for (const locale of ['en', 'kn', 'hi'] as const)
    expect(hoursInWords(settings(open(all, '09:00', '20:00'), ''), locale)).toBe('');
});
