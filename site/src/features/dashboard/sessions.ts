import type { DashboardView } from '#collections/dashboard/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { ago } from '#site/lib/format.ts';
import { words } from '#site/messages/dashboard.ts';

export type Fact = { label: string; value: string };

/** How the customer's remote sessions went: how many, how fast on average, when the last one was. */
export function sessionFacts(
  sessions: NonNullable<DashboardView['sessions']>,
  now: Date,
  locale: Locale = 'en',
): Fact[] {
  const w = words(locale).remote;
  return [
    { label: w.sessions, value: sessions.count.toLocaleString(`${locale}-IN`) },
    ...(sessions.averageMinutes === null
      ? []
      : [{ label: w.average, value: lasting(sessions.averageMinutes, locale) }]),
    { label: w.last, value: ago(sessions.lastAt, now, locale) },
  ];
}

/** Minutes as people say them: to the minute below two hours, to the hour below two days, then in days. */
export function lasting(minutes: number, locale: Locale = 'en'): string {
  const w = words(locale).remote;
  if (minutes < 120) return w.minutes(Math.max(1, Math.round(minutes)));
  const hours = minutes / 60;
  return hours < 48 ? w.hours(Math.round(hours)) : w.days(Math.round(hours / 24));
}
