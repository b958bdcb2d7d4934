import { addDays, atIst, istDate, istParts } from './calendar.ts';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * `from` is open, `to` is closed already; `24:00` is midnight at the day's end. A period that does not end
 * after it begins is none; where periods overlap, time counts once.
 */
export type OpenPeriod = { from: string; to: string };

/** Times of India's clocks. Holidays are days (`2026-01-26`) on which nobody is there. */
export type OpeningTimes = {
  hours: Readonly<Record<Weekday, readonly OpenPeriod[]>>;
  holidays: readonly string[];
};

/** A year and a bit: longer than any row of holidays. */
const horizonDays = 400;
const minuteMs = 60_000;

/**
 * True when India's clocks are within a period of that day, and the day is no holiday.
 * @throws RangeError for an invalid date, and for a period whose times are none
 */
export function openAt(times: OpeningTimes, instant: Date): boolean {
  return periodsOf(times, istDate(instant)).some(({ from, to }) => from <= instant && instant < to);
}

/** The instant itself when open, else the next opening; null when there is none within 400 days. */
export function nextOpening(times: OpeningTimes, instant: Date): Date | null {
  for (const { from, to } of periodsFrom(times, instant)) {
    if (instant < to) return from > instant ? from : instant;
  }
  return null;
}

/**
 * The instant at which so many minutes of opening time have passed. A period that is used up to its last
 * minute ends the count at closing time, not at the next opening.
 * @throws RangeError when the minutes are negative or do not fit into 400 days
 */
export function addBusinessMinutes(count: { times: OpeningTimes; from: Date; minutes: number }): Date {
  if (!(count.minutes >= 0)) throw new RangeError(`not a number of minutes: ${count.minutes}`);
  let left = count.minutes * minuteMs;
  let counted = count.from.getTime();
  for (const { from, to } of periodsFrom(count.times, count.from)) {
    const start = Math.max(from.getTime(), counted);
    const room = to.getTime() - start;
    if (room <= 0) continue;
    if (left <= room) return new Date(start + left);
    left -= room;
    counted = to.getTime();
  }
  throw new RangeError('not enough opening time within 400 days');
}

/** Opening minutes between two instants; 0 when `to` is not later. */
export function businessMinutesBetween(span: { times: OpeningTimes; from: Date; to: Date }): number {
  let open = 0;
  let counted = span.from.getTime();
  for (const period of periodsFrom(span.times, span.from)) {
    if (period.from >= span.to) break;
    const start = Math.max(period.from.getTime(), counted);
    const end = Math.min(period.to.getTime(), span.to.getTime());
    open += Math.max(0, end - start);
    counted = Math.max(counted, end);
  }
  return open / minuteMs;
}

/**
 * The day in India that lies so many opening days after the day of an instant: banks and people count whole days, and the
 * first one is the next. 0 is the day itself, open or not.
 * @throws RangeError when the days are negative or no whole number, or do not fit into 400 days
 */
export function addBusinessDays(count: { times: OpeningTimes; from: Date; days: number }): string {
  const { times, from, days } = count;
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
  const noon = atIst(istDate(from), '12:00');
  let left = days;
  for (let i = 0; i < horizonDays; i += 1) {
    const day = istDate(addDays(noon, i));
    if (i > 0 && periodsOf(times, day).length > 0) left -= 1;
    if (left === 0) return day;
  }
  throw new RangeError('not enough opening days within 400 days');
}

function* periodsFrom(times: OpeningTimes, instant: Date): Generator<{ from: Date; to: Date }> {
  const noon = atIst(istDate(instant), '12:00');
  for (let i = 0; i < horizonDays; i += 1) yield* periodsOf(times, istDate(addDays(noon, i)));
}

function periodsOf(times: OpeningTimes, day: string): { from: Date; to: Date }[] {
  if (times.holidays.includes(day)) return [];
  const weekday = weekdays[istParts(atIst(day)).weekday];
  const periods = weekday ? times.hours[weekday] : [];
  return periods
    .map(({ from, to }) => ({ from: atIst(day, from), to: atIst(day, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}
