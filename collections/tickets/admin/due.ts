import { catalogue, plural } from '#kernel/messages.ts';
import type { Clock } from '../rules/sla.ts';

const words = catalogue({
  en: {
    moment: 'less than a minute',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    both: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    days: (n: number) => plural(n, 'day', 'days'),
    running: (span: string) => `${span} left`,
    paused: (span: string) => `Paused, ${span} left`,
    breached: (span: string) => `Breached ${span} ago`,
    kept: 'Kept',
    missed: 'Kept too late',
  },
});

const minute = 60_000;

/** A length of time at a glance: `25 min`, `3 h`, `2 days`, rounded down. */
export function span(ms: number): string {
  const w = words();
  const minutes = Math.floor(Math.abs(ms) / minute);
  if (minutes < 1) return w.moment;
  if (minutes < 60) return w.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? w.hours(hours) : w.days(Math.floor(hours / 24));
}

/** A length of opening time, where a day is no measure: `25 min`, `3 h 5 min`, `22 h`. */
export function openingSpan(minutes: number): string {
  const w = words();
  if (minutes < 1) return w.moment;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return w.minutes(rest);
  return rest === 0 || hours >= 10 ? w.hours(hours) : w.both(hours, rest);
}

/** How a promise stands, in opening time: `45 min left`, `Paused, 3 h left`, `Breached 3 h ago`. */
export function clockWords(clock: Clock): { text: string; late: boolean } {
  const w = words();
  switch (clock.state) {
    case 'running':
    case 'paused':
      return { text: w[clock.state](openingSpan(clock.minutes)), late: false };
    case 'breached':
      return { text: w.breached(openingSpan(clock.minutes)), late: true };
    default:
      return { text: w[clock.state], late: clock.state === 'missed' };
  }
}
