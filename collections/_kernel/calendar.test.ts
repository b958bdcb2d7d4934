import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  atIst,
  calendarYear,
  financialYear,
  formatAgo,
  formatDate,
  formatDateTime,
  formatTime,
  istDate,
  istParts,
} from './calendar.ts';

const at = (text: string) => new Date(text);

test.each([
  ['2026-03-31T18:29:59Z', '2026-03-31', 2025, '2025-26'],
  ['2026-03-31T18:30:00Z', '2026-04-01', 2026, '2026-27'],
  ['2026-01-05T00:00:00Z', '2026-01-05', 2025, '2025-26'],
  ['2099-04-01T00:00:00Z', '2099-04-01', 2099, '2099-00'],
])('%s is %s in India, in the financial year from %i', (instant, day, start, label) => {
  expect(istDate(at(instant))).toBe(day);
  expect(financialYear(at(instant))).toEqual({ start, label });
});

test('the calendar year changes at midnight in India, not in Greenwich', () => {
  expect(calendarYear(at('2026-12-31T18:29:59Z'))).toBe(2026);
  expect(calendarYear(at('2026-12-31T18:30:00Z'))).toBe(2027);
});

test('the parts of an instant are those of India', () => {
  expect(istParts(at('2026-11-22T20:05:09Z'))).toEqual({
    year: 2026,
    month: 11,
    day: 23,
    hour: 1,
    minute: 35,
    second: 9,
    weekday: 1,
  });
});

test('29 February exists in leap years only', () => {
  expect(istDate(at('2028-02-28T18:30:00Z'))).toBe('2028-02-29');
  expect(atIst('2028-02-29').toISOString()).toBe('2028-02-28T18:30:00.000Z');
  expect(istDate(addDays(atIst('2028-02-28', '12:00'), 1))).toBe('2028-02-29');
  expect(istDate(addDays(atIst('2027-02-28', '12:00'), 1))).toBe('2027-03-01');
  expect(() => atIst('2027-02-29')).toThrow(RangeError);
});

test.each(['2026-13-01', '26-01-01', '2026-1-1', ''])('%j is no day', (day) => {
  expect(() => atIst(day)).toThrow(RangeError);
});

test.each(['9:30', '24:01', '23:60', ''])('%j is no time', (time) => {
  expect(() => atIst('2026-11-22', time)).toThrow(RangeError);
});

test('a day and a time in India lead to an instant and back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: at('2000-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z'), noInvalidDate: true }),
      (instant) => {
        const { hour, minute, second } = istParts(instant);
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const back = atIst(istDate(instant), time).getTime() + second * 1000 + instant.getUTCMilliseconds();
        expect(back).toBe(instant.getTime());
      },
    ),
  );
});

test('dates are shown in India unless the person has another zone', () => {
  const instant = at('2026-11-22T20:05:09Z');
  expect(formatDate(instant)).toBe('23 Nov 2026');
  expect(formatDateTime(instant)).toBe('23 Nov 2026, 1:35 am');
  expect(formatTime(instant)).toBe('1:35 am');
  expect(formatDateTime(instant, { zone: 'Europe/Berlin' })).toBe('22 Nov 2026, 9:05 pm');
  expect(formatDate(instant, { locale: 'kn' })).toMatch(/ನವೆಂ/);
});

test.each([
  ['2026-11-22T11:59:30Z', 'just now'],
  ['2026-11-22T12:00:40Z', 'just now'],
  ['2026-11-22T11:55:00Z', '5 minutes ago'],
  ['2026-11-22T11:00:10Z', '1 hour ago'],
  ['2026-11-22T14:00:00Z', 'in 2 hours'],
  ['2026-11-21T11:00:00Z', 'yesterday'],
  ['2026-11-20T19:00:00Z', 'yesterday'],
  ['2026-11-20T18:00:00Z', '2 days ago'],
  ['2026-11-23T13:00:00Z', 'tomorrow'],
  ['2026-11-15T11:00:00Z', '15 Nov 2026'],
])('%s is %s at noon UTC of 22 November 2026', (instant, words) => {
  expect(formatAgo(at(instant), at('2026-11-22T12:00:00Z'))).toBe(words);
});

test('an invalid date is refused', () => {
  const nothing = new Date('nothing');
  for (const use of [istParts, istDate, financialYear, formatDate, formatDateTime]) {
    expect(() => use(nothing)).toThrow(RangeError);
  }
});

test.each([
  ['kn', '26 ನವೆಂಬರ್ 2026', '26 ನವೆಂಬರ್ 2026, 1:35 pm'],
  ['hi', '26 नवंबर 2026', '26 नवंबर 2026, 1:35 pm'],
] as const)(
  'in %s the day comes first, months have their whole names, digits are Latin',
  (locale, date, moment) => {
    const instant = new Date('2026-11-26T08:05:00Z');
    expect(formatDate(instant, { locale })).toBe(date);
    expect(formatDateTime(instant, { locale })).toBe(moment);
    expect(formatTime(instant, { locale })).toBe('1:35 pm');
    expect(formatAgo(new Date(instant.getTime() - 300_000), instant, { locale })).toMatch(/^5 [^a-z]+$/);
  },
);
