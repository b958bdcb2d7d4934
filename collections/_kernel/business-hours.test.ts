import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addBusinessMinutes,
  businessMinutesBetween,
  nextOpening,
  type OpeningTimes,
  openAt,
} from './business-hours.ts';
import { addDays, atIst } from './calendar.ts';

const day = [{ from: '09:00', to: '18:00' }];
const times: OpeningTimes = {
  hours: { sun: [], mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: '10:00', to: '14:00' }] },
  // Republic Day 2026 is a Monday
  holidays: ['2026-01-26'],
};
const closed: OpeningTimes = {
  hours: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] },
  holidays: [],
};

test.each([
  ['2026-11-23', '08:59', false],
  ['2026-11-23', '09:00', true],
  ['2026-11-23', '17:59', true],
  ['2026-11-23', '18:00', false],
  ['2026-11-21', '13:59', true],
  ['2026-11-22', '12:00', false],
  ['2026-01-26', '12:00', false],
])('on %s at %s open is %s', (date, time, open) => {
  expect(openAt(times, atIst(date, time))).toBe(open);
});

test('the next opening skips the night, the Sunday and the holiday', () => {
  const next = (date: string, time: string) => nextOpening(times, atIst(date, time));
  expect(next('2026-11-23', '10:00')).toEqual(atIst('2026-11-23', '10:00'));
  expect(next('2026-11-23', '07:00')).toEqual(atIst('2026-11-23', '09:00'));
  expect(next('2026-11-21', '14:00')).toEqual(atIst('2026-11-23', '09:00'));
  expect(next('2026-01-24', '15:00')).toEqual(atIst('2026-01-27', '09:00'));
  expect(nextOpening(closed, atIst('2026-11-23'))).toBeNull();
});

test('minutes are counted in opening time only', () => {
  const after = (date: string, time: string, minutes: number) =>
    addBusinessMinutes({ times, from: atIst(date, time), minutes });
  expect(after('2026-11-23', '10:00', 30)).toEqual(atIst('2026-11-23', '10:30'));
  expect(after('2026-11-23', '17:30', 60)).toEqual(atIst('2026-11-24', '09:30'));
  expect(after('2026-11-23', '17:30', 30)).toEqual(atIst('2026-11-23', '18:00'));
  expect(after('2026-11-21', '13:00', 120)).toEqual(atIst('2026-11-23', '10:00'));
  expect(after('2026-01-24', '13:30', 60)).toEqual(atIst('2026-01-27', '09:30'));
  expect(after('2026-11-22', '12:00', 0)).toEqual(atIst('2026-11-23', '09:00'));
});

test('a shift around midnight is one stretch', () => {
  const late: OpeningTimes = {
    hours: { ...closed.hours, fri: [{ from: '20:00', to: '24:00' }], sat: [{ from: '00:00', to: '02:00' }] },
    holidays: [],
  };
  expect(addBusinessMinutes({ times: late, from: atIst('2026-11-20', '23:30'), minutes: 60 })).toEqual(
    atIst('2026-11-21', '00:30'),
  );
  expect(openAt(late, atIst('2026-11-21', '00:00'))).toBe(true);
});

test('the lunch break of a leap day does not count', () => {
  const split: OpeningTimes = {
    hours: {
      ...closed.hours,
      tue: [
        { from: '14:00', to: '16:00' },
        { from: '09:00', to: '13:00' },
      ],
    },
    holidays: [],
  };
  expect(addBusinessMinutes({ times: split, from: atIst('2028-02-29', '12:00'), minutes: 90 })).toEqual(
    atIst('2028-02-29', '14:30'),
  );
});

test('overlapping periods count once and a period that ends before it begins is none', () => {
  const messy: OpeningTimes = {
    hours: {
      ...closed.hours,
      mon: [
        { from: '09:00', to: '12:00' },
        { from: '10:00', to: '11:00' },
        { from: '11:30', to: '13:00' },
        { from: '18:00', to: '08:00' },
      ],
    },
    holidays: [],
  };
  const from = atIst('2026-11-23', '09:00');
  const to = atIst('2026-11-23', '12:30');
  expect(businessMinutesBetween({ times: messy, from, to })).toBe(210);
  expect(addBusinessMinutes({ times: messy, from, minutes: 210 })).toEqual(to);
  expect(nextOpening(messy, atIst('2026-11-23', '07:00'))).toEqual(from);
});

test('who never opens cannot promise anything', () => {
  expect(() => addBusinessMinutes({ times: closed, from: atIst('2026-11-23'), minutes: 1 })).toThrow(
    RangeError,
  );
  expect(() => addBusinessMinutes({ times, from: atIst('2026-11-23'), minutes: -1 })).toThrow(RangeError);
  expect(() => addBusinessMinutes({ times, from: atIst('2026-11-23'), minutes: Number.NaN })).toThrow(
    RangeError,
  );
});

test('counting forward and measuring back agree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 * 24 * 60 }),
      fc.integer({ min: 0, max: 5000 }),
      (start, minutes) => {
        const from = new Date(atIst('2026-01-01').getTime() + start * 60_000);
        const to = addBusinessMinutes({ times, from, minutes });
        expect(businessMinutesBetween({ times, from, to })).toBe(minutes);
      },
    ),
    { numRuns: 50 },
  );
  const from = atIst('2026-11-23');
  expect(businessMinutesBetween({ times, from, to: addDays(from, -1) })).toBe(0);
});

test('business days are counted from the day after, over Sundays and holidays', () => {
  const days = (from: string, count: number) => addBusinessDays({ times, from: new Date(from), days: count });
  // Wednesday 25 November 2026, late in the evening in India.
  expect(days('2026-11-25T18:00:00Z', 0)).toBe('2026-11-25');
  expect(days('2026-11-25T18:00:00Z', 1)).toBe('2026-11-26');
  expect(days('2026-11-25T19:00:00Z', 1), 'already Thursday in India').toBe('2026-11-27');
  expect(days('2026-11-27T06:00:00Z', 2), 'Saturday, then Monday').toBe('2026-11-30');
  expect(() => days('2026-11-25T06:00:00Z', -1)).toThrow(RangeError);
  expect(() => days('2026-11-25T06:00:00Z', 1.5)).toThrow(RangeError);
  expect(() => addBusinessDays({ times: closed, from: new Date('2026-11-25T06:00:00Z'), days: 1 })).toThrow(
    RangeError,
  );
});
