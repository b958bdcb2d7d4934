import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultDeskRule } from '#collections/settings/desk-rule.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { openAt } from '#kernel/business-hours.ts';
import { addDays } from '#kernel/calendar.ts';
import type { Waiting } from './waiting.ts';
import { openingDaysAfter, waitingStep } from './waiting.ts';

const day = [{ from: '09:00', to: '20:00' }];
const times: OpeningTimes = {
  hours: { sun: [], mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  holidays: ['2028-02-29', '2026-12-25'],
};
const never: OpeningTimes = {
  hours: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] },
  holidays: [],
};
const ist = (date: string, time: string) => new Date(`${date}T${time}:00+05:30`);
/** A Thursday. */
const since = ist('2026-11-26', '15:00');
const fresh: Waiting = { since, reminders: 0, closesAt: null };
const step = (waiting: Waiting, now: Date) => waitingStep(times, defaultDeskRule, waiting, now);

test('opening days leave out Sundays and holidays, and end in opening time', () => {
  expect(openingDaysAfter(times, since, 2)).toEqual(ist('2026-11-28', '15:00'));
  expect(openingDaysAfter(times, since, 3)).toEqual(ist('2026-11-30', '15:00'));
  expect(openingDaysAfter(times, ist('2028-02-28', '23:00'), 1)).toEqual(ist('2028-03-02', '09:00'));
  expect(openingDaysAfter(times, ist('2026-11-26', '06:00'), 1)).toEqual(ist('2026-11-27', '09:00'));
  expect(openingDaysAfter(never, since, 2)).toBeNull();
});

test('a customer is reminded twice and then closed over, each in its time', () => {
  expect(step(fresh, ist('2026-11-28', '14:59'))).toBeNull();
  const closesAt = ist('2026-12-08', '15:00');
  expect(step(fresh, ist('2026-11-28', '15:00'))).toEqual({ do: 'remind', reminder: 1, closesAt });
  const once = { since, reminders: 1, closesAt };
  expect(step(once, ist('2026-12-02', '14:59'))).toBeNull();
  expect(step(once, ist('2026-12-02', '15:00'))).toEqual({ do: 'remind', reminder: 2, closesAt });
  const twice = { since, reminders: 2, closesAt };
  expect(step(twice, ist('2026-12-08', '14:59'))).toBeNull();
  expect(step(twice, ist('2026-12-08', '15:00'))).toEqual({ do: 'close' });
});

test('whoever was not reminded in time is reminded once and has her days after it', () => {
  const now = ist('2027-01-04', '10:00');
  expect(step(fresh, now)).toEqual({ do: 'remind', reminder: 2, closesAt: ist('2027-01-09', '10:00') });
});

test('nobody’s ticket closes sooner than she was told, whatever staff set since', () => {
  const closesAt = ist('2026-12-08', '15:00');
  const shorter = { firstReminderDays: 1, secondReminderDays: 2, closeDays: 3 };
  const now = ist('2026-12-01', '15:00');
  expect(waitingStep(times, shorter, { since, reminders: 1, closesAt }, now)).toEqual({
    do: 'remind',
    reminder: 2,
    closesAt,
  });
  expect(waitingStep(times, shorter, { since, reminders: 2, closesAt }, now)).toBeNull();
});

test('where nobody ever opens nothing happens', () => {
  expect(waitingStep(never, defaultDeskRule, fresh, addDays(since, 300))).toBeNull();
});

test('however often and late the clock looks: two reminders at most, and days between the last and the closing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 * 24 }), { minLength: 1, maxLength: 40 }), (hours) => {
      let now = since;
      let waiting: Waiting = fresh;
      let remindedAt: Date | null = null;
      for (const passed of hours) {
        now = new Date(now.getTime() + passed * 3_600_000);
        const due = step(waiting, now);
        if (due?.do === 'remind') {
          expect(due.reminder).toBeGreaterThan(waiting.reminders);
          expect(openAt(times, due.closesAt)).toBe(true);
          waiting = { since, reminders: due.reminder, closesAt: due.closesAt };
          remindedAt = now;
        }
        if (due?.do === 'close') {
          const least = openingDaysAfter(times, remindedAt ?? now, 5);
          expect(now.getTime()).toBeGreaterThanOrEqual(least?.getTime() ?? Number.POSITIVE_INFINITY);
          break;
        }
      }
    }),
  );
});
