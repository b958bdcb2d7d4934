import { catalogue, plural } from '#kernel/messages.ts';

const words = catalogue({
  en: {
    moment: 'less than a minute',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => plural(n, 'day', 'days'),
    late: (span: string) => `Late by ${span}`,
    left: (span: string) => `In ${span}`,
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

/** How a promise stands: `Late by 3 h`, `In 25 min`. */
export function dueWords(expectedAt: string, now: Date): { text: string; late: boolean } {
  const w = words();
  const left = Date.parse(expectedAt) - now.getTime();
  return left < 0 ? { text: w.late(span(left)), late: true } : { text: w.left(span(left)), late: false };
}
