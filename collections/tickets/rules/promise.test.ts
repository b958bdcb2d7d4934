import { expect, test } from 'vitest';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { promiseAfterWaiting, promiseFrom } from './promise.ts';

const day = [{ from: '09:00', to: '18:00' }];
const times: OpeningTimes = {
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: ['2026-11-25'],
};
const never: OpeningTimes = {
  hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
};
/** A moment by India's clocks; 23 November 2026 is a Monday. */
const ist = (date: string, time: string) => new Date(`2026-11-${date}T${time}:00+05:30`);

test('a promise counts opening minutes, and there is none where nobody ever opens', () => {
  expect(promiseFrom(times, ist('23', '16:00'), 240)).toEqual(ist('24', '11:00'));
  expect(promiseFrom(never, ist('23', '16:00'), 240)).toBeNull();
});

test('what was left when the waiting began is what is left when it ends', () => {
  const wait = { promised: ist('23', '15:00'), since: ist('23', '12:00'), now: ist('24', '10:00') };
  expect(promiseAfterWaiting(times, wait)).toEqual(ist('24', '13:00'));
});

test('nights, holidays and weekends are not left over from, nor counted into', () => {
  // Three hours on Monday evening and Tuesday morning are left; the answer comes on a holiday.
  const wait = { promised: ist('24', '11:00'), since: ist('23', '17:00'), now: ist('25', '12:00') };
  expect(promiseAfterWaiting(times, wait)).toEqual(ist('26', '12:00'));
});

test('an answer at once changes nothing', () => {
  const since = ist('23', '12:00');
  expect(promiseAfterWaiting(times, { promised: ist('23', '15:00'), since, now: since })).toEqual(
    ist('23', '15:00'),
  );
});

test('what was overdue stays overdue, and no promise stays none', () => {
  const wait = { since: ist('23', '12:00'), now: ist('24', '10:00') };
  expect(promiseAfterWaiting(times, { ...wait, promised: ist('23', '11:00') })).toEqual(ist('23', '11:00'));
  expect(promiseAfterWaiting(times, { ...wait, promised: null })).toBeNull();
});
