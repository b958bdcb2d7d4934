import type { DeskRule } from '#collections/settings/desk-rule.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { addBusinessDays, nextOpening } from '#kernel/business-hours.ts';
import { atIst, istParts } from '#kernel/calendar.ts';

export type WaitingRule = Pick<DeskRule, 'firstReminderDays' | 'secondReminderDays' | 'closeDays'>;

/** How long a ticket has waited for its customer, and what she was told about it since. */
export type Waiting = { since: Date; reminders: number; closesAt: Date | null };

export type WaitingStep = { do: 'remind'; reminder: 1 | 2; closesAt: Date } | { do: 'close' };

/**
 * So many opening days after an instant: the same time of that day or the next opening after it, by India's clocks. Null
 * where the settings hold no opening time.
 */
export function openingDaysAfter(times: OpeningTimes, from: Date, days: number): Date | null {
  const { hour, minute } = istParts(from);
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  try {
    return nextOpening(times, atIst(addBusinessDays({ times, from, days }), clock));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * What is due for a ticket that waits, or null. Nobody's ticket is closed who was not reminded, nor sooner than she was
 * told: who is reminded late has as many days left after it as one who was reminded in time.
 */
export function waitingStep(
  times: OpeningTimes,
  rule: WaitingRule,
  { since, reminders, closesAt }: Waiting,
  now: Date,
): WaitingStep | null {
  const isDue = (days: number) => {
    const due = openingDaysAfter(times, since, days);
    return due !== null && due <= now;
  };
  if (reminders >= 2) return closesAt !== null && closesAt <= now ? { do: 'close' } : null;
  const remind = (reminder: 1 | 2, days: number): WaitingStep | null => {
    const inTime = openingDaysAfter(times, since, rule.closeDays);
    const atLeast = openingDaysAfter(times, now, rule.closeDays - days);
    const latest = [inTime, atLeast, closesAt]
      .filter((date) => date !== null)
      .sort(byTime)
      .at(-1);
    return latest ? { do: 'remind', reminder, closesAt: latest } : null;
  };
  if (isDue(rule.secondReminderDays)) return remind(2, rule.secondReminderDays);
  if (reminders === 0 && isDue(rule.firstReminderDays)) return remind(1, rule.firstReminderDays);
  return null;
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}
