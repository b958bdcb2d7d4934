import { indiaZone } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import { time } from '#site/lib/format.ts';

/** Month and year of an ISO instant in Asia/Kolkata: `Aug 2025`. */
export function monthOf(iso: string, locale: Locale = 'en'): string {
  return new Intl.DateTimeFormat(`${locale}-IN`, {
    timeZone: indiaZone,
    month: locale === 'en' ? 'short' : 'long',
    year: 'numeric',
  }).format(new Date(iso));
}

/** Day of the week, date and time of an ISO instant in Asia/Kolkata: `Friday 20 Nov, 6:42 pm`; with the year when it is not this one. */
export function weekdayMoment(iso: string, now: Date, locale: Locale = 'en'): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(`${locale}-IN`, { timeZone: indiaZone, ...options }).format(of);
  const thisYear = part({ year: 'numeric' }) === part({ year: 'numeric' }, now);
  const weekday = part({ weekday: 'long' });
  const month = part({ month: locale === 'en' ? 'short' : 'long' });
  const year = thisYear ? '' : ` ${part({ year: 'numeric' })}`;
  return `${weekday} ${part({ day: 'numeric' })} ${month}${year}, ${time(iso, locale)}`;
}
