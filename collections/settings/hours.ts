import type { Setting } from '#collections/payload-types.ts';
import type { OpeningTimes, Weekday } from '#kernel/business-hours.ts';
import { weekdays } from '#kernel/business-hours.ts';

/** The hours and holidays that staff keep, in the form that the calendar counts with. */
export function openingTimes(settings: Pick<Setting, 'hours' | 'holidays'>): OpeningTimes {
  const hours = Object.fromEntries(
    weekdays.map((day) => [day, [] as { from: string; to: string }[]]),
  ) as Record<Weekday, { from: string; to: string }[]>;
  for (const { weekday, opens, closes } of settings.hours ?? [])
    hours[weekday].push({ from: opens, to: closes });
  return { hours, holidays: (settings.holidays ?? []).map(({ date }) => date) };
}
