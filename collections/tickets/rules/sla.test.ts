import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpeningTimes, OpenPeriod, Weekday } from '#kernel/business-hours.ts';
import { businessMinutesBetween, openAt, weekdays } from '#kernel/business-hours.ts';
import { promiseAfterWaiting } from './promise.ts';
import { clockOf, dueAfter, isBreached, nearlyDueBefore } from './sla.ts';

const everyDay = (periods: OpenPeriod[], closed: Weekday[] = ['sun']): OpeningTimes['hours'] =>
  Object.fromEntries(weekdays.map((day) => [day, closed.includes(day) ? [] : periods])) as Record<
    Weekday,
    OpenPeriod[]
  >;

const withLunch = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '20:00' },
];
const times: OpeningTimes = { hours: everyDay(withLunch), holidays: ['2026-12-25'] };
const never: OpeningTimes = { hours: everyDay([]), holidays: [] };
/** By India's clocks. */
const ist = (date: string, time: string) => new Date(`${date}T${time}:00+05:30`);

test('a lunch break, a night, a Sunday and a holiday are not counted', () => {
  // 26 November 2026 is a Thursday.
  const due = (from: Date, minutes: number) => dueAfter(times, { from, minutes });
  expect(due(ist('2026-11-26', '12:30'), 60)).toEqual(ist('2026-11-26', '14:30'));
  expect(due(ist('2026-11-26', '19:30'), 60)).toEqual(ist('2026-11-27', '09:30'));
  expect(due(ist('2026-11-28', '19:30'), 60)).toEqual(ist('2026-11-30', '09:30'));
  expect(due(ist('2026-12-24', '19:30'), 60)).toEqual(ist('2026-12-26', '09:30'));
  expect(dueAfter(never, { from: ist('2026-11-26', '12:30'), minutes: 60 })).toBeNull();
});

test('the leap day is a day like others, and may be a holiday', () => {
  // 28 February 2028 is a Monday.
  const from = ist('2028-02-28', '19:00');
  expect(dueAfter(times, { from, minutes: 120 })).toEqual(ist('2028-02-29', '10:00'));
  const closed = { ...times, holidays: ['2028-02-29'] };
  expect(dueAfter(closed, { from, minutes: 120 })).toEqual(ist('2028-03-01', '10:00'));
});

test('a pause moves what was not due by then, and nothing that was', () => {
  const from = ist('2026-11-26', '09:00');
  const pause = { since: ist('2026-11-26', '11:00'), until: ist('2026-11-27', '09:00') };
  expect(dueAfter(times, { from, minutes: 180, pauses: [pause] })).toEqual(ist('2026-11-27', '10:00'));
  expect(dueAfter(times, { from, minutes: 60, pauses: [pause] })).toEqual(ist('2026-11-26', '10:00'));
  // What the clock began after does not count.
  const before = { since: ist('2026-11-25', '11:00'), until: ist('2026-11-25', '12:00') };
  expect(dueAfter(times, { from, minutes: 60, pauses: [before] })).toEqual(ist('2026-11-26', '10:00'));
});

const period = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: hour(from), to: hour(to) }));
const hour = (n: number) => `${String(n).padStart(2, '0')}:00`;
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const opening = fc.record({
  hours: fc.record(
    Object.fromEntries(weekdays.map((day) => [day, fc.array(period, { maxLength: 3 })])) as Record<
      Weekday,
      fc.Arbitrary<OpenPeriod[]>
    >,
  ),
  holidays: fc.array(fc.constantFrom('2028-02-29', '2026-12-25', '2027-01-26'), { maxLength: 3 }),
});
const target = fc.integer({ min: 1, max: 3_000 });

test('whatever the hours: exactly the promised minutes lie before it, and it falls into opening time', () => {
  fc.assert(
    fc.property(opening, instants, target, (at, from, minutes) => {
      const due = dueAfter(at, { from, minutes });
      if (due === null) return;
      expect(businessMinutesBetween({ times: at, from, to: due })).toBeCloseTo(minutes, 6);
      expect(openAt(at, new Date(due.getTime() - 1))).toBe(true);
    }),
  );
});

test('who opens longer is never later than before', () => {
  fc.assert(
    fc.property(
      opening,
      instants,
      target,
      period,
      fc.constantFrom(...weekdays),
      (at, from, minutes, more, day) => {
        const before = dueAfter(at, { from, minutes });
        if (before === null) return;
        const longer = { ...at, hours: { ...at.hours, [day]: [...at.hours[day], more] } };
        expect(dueAfter(longer, { from, minutes })?.getTime()).toBeLessThanOrEqual(before.getTime());
      },
    ),
  );
});

test('pausing step by step and counting anew from the beginning are the same', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 9_000 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(instants, target, steps, (from, minutes, parts) => {
      const pauses: { since: Date; until: Date }[] = [];
      let at = from.getTime();
      let due = dueAfter(times, { from, minutes });
      for (const [work, wait] of parts) {
        const since = new Date(at + work * 60_000);
        const until = new Date(since.getTime() + wait * 60_000);
        pauses.push({ since, until });
        due = promiseAfterWaiting(times, { promised: due, since, now: until });
        at = until.getTime();
      }
      expect(dueAfter(times, { from, minutes, pauses })).toEqual(due);
      // Waiting never brings a promise nearer.
      expect(due?.getTime()).toBeGreaterThanOrEqual(dueAfter(times, { from, minutes })?.getTime() ?? 0);
    }),
  );
});

test('a clock runs, stands still, is past or over, in opening minutes', () => {
  const at = (time: string) => ist('2026-11-26', time);
  const promised = { dueAt: at('15:00').toISOString(), doneAt: null, waitingSince: null };
  expect(clockOf(times, promised, at('12:00'))).toEqual({ state: 'running', minutes: 120 });
  expect(clockOf(times, promised, at('15:00'))).toEqual({ state: 'running', minutes: 0 });
  expect(clockOf(times, promised, ist('2026-11-27', '09:30'))).toEqual({ state: 'breached', minutes: 330 });
  const paused = { ...promised, waitingSince: at('12:00').toISOString() };
  expect(clockOf(times, paused, ist('2026-11-30', '12:00'))).toEqual({ state: 'paused', minutes: 120 });
  expect(isBreached(paused, ist('2026-11-30', '12:00'))).toBe(false);
  expect(isBreached({ ...promised, waitingSince: at('16:00').toISOString() }, at('18:00'))).toBe(true);
  const done = (time: string) => clockOf(times, { ...promised, doneAt: at(time).toISOString() }, at('19:00'));
  expect([done('15:00'), done('15:01')]).toEqual([{ state: 'kept' }, { state: 'missed' }]);
});

test('close to its end is what has less than a share of its time left', () => {
  const now = ist('2026-11-26', '12:00');
  const before = nearlyDueBefore(times, { now, minutes: 240, percent: 25 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), (minutes) => {
      const due = dueAfter(times, { from: now, minutes });
      expect(due !== null && due < before).toBe(minutes < 60);
    }),
  );
  expect(nearlyDueBefore(never, { now, minutes: 240, percent: 25 })).toEqual(now);
});
