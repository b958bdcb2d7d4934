import { addDays, atIst } from '#kernel/calendar.ts';

/** The instants between two days of India's calendar, both days included; a day that does not exist is no bound. */
export function istDayRange(
  from: string | undefined,
  to: string | undefined,
): { from: Date | null; to: Date | null } {
  const until = dayStart(to);
  return { from: dayStart(from), to: until && addDays(until, 1) };
}

function dayStart(day: string | undefined): Date | null {
  if (!day) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, date));
  const exists =
    real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  return exists && year >= 2000 && year < 2200 ? atIst(day) : null;
}
