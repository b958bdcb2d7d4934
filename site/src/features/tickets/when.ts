import { addDays, istDate } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import { day, time } from '#site/lib/format.ts';
import { words } from '#site/messages/tickets.ts';

/** An ISO instant near now the way people say it, Asia/Kolkata: `today 6:00 pm`, `tomorrow 10:00 am`, `28 Nov 2026, 6:00 pm`. */
export function when(iso: string, now: Date, locale?: Locale): string {
  const w = words(locale).when;
  const at = time(iso, locale);
  const date = istDate(new Date(iso));
  if (date === istDate(now)) return w.today(at);
  if (date === istDate(addDays(now, 1))) return w.tomorrow(at);
  if (date === istDate(addDays(now, -1))) return w.yesterday(at);
  return w.on(day(iso, locale), at);
}
