import { indiaZone } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';

/** Month and year of an ISO instant in Asia/Kolkata: `Aug 2025`. */
export function monthOf(iso: string, locale: Locale = 'en'): string {
  return new Intl.DateTimeFormat(`${locale}-IN`, {
    timeZone: indiaZone,
    month: 'short',
    year: 'numeric',
  }).format(new Date(iso));
}

/** Day of the week, date and time of an ISO instant in Asia/Kolkata: `Friday 20 Nov, 6:42 pm`; with the year when it is not this one. */
export function weekdayMoment(iso: string, now: Date, locale: Locale = 'en'): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(`${locale}-IN`, { timeZone: indiaZone, ...options }).format(of);
  const thisYear = part({ year: 'numeric' }) === part({ year: 'numeric' }, now);
  const date = part({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
  const time = part({ hour: 'numeric', minute: '2-digit', hour12: true }).replaceAll(/[\u00a0\u202f]/g, ' ');
  return `${part({ weekday: 'long' })} ${date}, ${time}`;
}
