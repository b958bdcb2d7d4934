import type { Setting } from '#collections/payload-types.ts';
import type { OpenPeriod } from '#kernel/business-hours.ts';
import { type Locale, spoken } from '#kernel/messages.ts';
import { openingTimes } from './hours.ts';

/** As people speak of a week of work; the calendar begins it on Sunday. */
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday. */
const first = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/**
 * When we are there, in a few words. In English it is the line that staff wrote; in another language, which nobody
 * writes it in, the hours that promises are counted with, days of equal hours together; the English line again where
 * none are kept. Empty where staff wrote none.
 */
export function hoursInWords(
  settings: Pick<Setting, 'company' | 'hours' | 'holidays'>,
  locale: Locale = spoken(),
): string {
  const { hoursText } = settings.company;
  if (locale === 'en' || hoursText === '') return hoursText;
  const { hours } = openingTimes(settings);
  const runs: { from: number; to: number; times: string }[] = [];
  for (const [day, name] of week.entries()) {
    const times = hours[name].toSorted(byOpening).map(inClock).join(', ');
    const last = runs.at(-1);
    if (times === '') continue;
    if (last?.times === times && last.to === day - 1) last.to = day;
    else runs.push({ from: day, to: day, times });
  }
  if (runs.length === 0) return hoursText;
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const nameOf = (day: number) => names.format(first + day * dayMs);
  return runs
    .map(({ from, to, times }) => `${from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`} ${times}`)
    .join('; ');
}

const byOpening = (a: OpenPeriod, b: OpenPeriod): number => a.from.localeCompare(b.from);
const inClock = ({ from, to }: OpenPeriod): string => `${from.replace(/^0/, '')}–${to.replace(/^0/, '')}`;
