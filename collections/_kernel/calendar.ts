import { catalogue, type Locale } from './messages.ts';

/** India has one zone without daylight saving: UTC + 5:30 all year. */
export const indiaZone = 'Asia/Kolkata';
const offsetMs = 330 * 60_000;
const dayMs = 86_400_000;

export const calendarWords = catalogue({ name: 'calendar', en: { justNow: 'just now' } });

export type IstParts = {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
};

/**
 * What calendar and clock in India say at an instant.
 * @throws RangeError on an invalid date, as do all functions here
 */
export function istParts(instant: Date): IstParts {
  const shifted = new Date(timeOf(instant) + offsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/** The day in India, `2026-11-22`. */
export function istDate(instant: Date): string {
  return new Date(timeOf(instant) + offsetMs).toISOString().slice(0, 10);
}

/** The instant at which India's clocks show a time on a day: `atIst('2026-04-01', '09:30')`. `24:00` is allowed. */
export function atIst(date: string, time = '00:00'): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const [hours, minutes] = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time.split(':').map(Number) : [];
  // Date.parse rolls 30 February over; a day that does not come back as it went in does not exist
  const exists = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(midnight);
  if (!exists || new Date(midnight).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a day: ${date}`);
  }
  if (hours === undefined || minutes === undefined) throw new RangeError(`not a time: ${time}`);
  return new Date(midnight - offsetMs + (hours * 60 + minutes) * 60_000);
}

/** The same time of day some days later (earlier when negative); India has no days of other lengths. */
export function addDays(instant: Date, days: number): Date {
  return new Date(timeOf(instant) + days * dayMs);
}

/** The year in India, by which tickets are counted. */
export function calendarYear(instant: Date): number {
  return istParts(instant).year;
}

/** India's financial year, April to March: `{ start: 2026, label: '2026-27' }`. */
export function financialYear(instant: Date): { start: number; label: string } {
  const { year, month } = istParts(instant);
  const start = month >= 4 ? year : year - 1;
  return { start, label: `${start}-${String((start + 1) % 100).padStart(2, '0')}` };
}

/** How a date is shown to people. The zone is theirs; without one, India's. */
export type DateStyle = { zone?: string; locale?: Locale };

/** `22 Nov 2026` */
export function formatDate(instant: Date, style: DateStyle = {}): string {
  return format(instant, style, 'date');
}

/** `22 Nov 2026, 1:35 pm` */
export function formatDateTime(instant: Date, style: DateStyle = {}): string {
  return format(instant, style, 'dateTime');
}

/** `1:35 pm` */
export function formatTime(instant: Date, style: DateStyle = {}): string {
  return format(instant, style, 'time');
}

/**
 * `just now`, `5 minutes ago`, `in 2 hours`, `yesterday`; from a week on the date.
 * From one day on calendar days of the zone are counted.
 */
export function formatAgo(instant: Date, now: Date, style: DateStyle = {}): string {
  const seconds = (timeOf(instant) - timeOf(now)) / 1000;
  if (Math.abs(seconds) < 45) return calendarWords(style.locale ?? 'en').justNow;
  const words = relative(intlLocale(style.locale));
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(seconds / 3600);
  if (Math.abs(hours) < 24) return words.format(hours, 'hour');
  const days = dayNumber(instant, style) - dayNumber(now, style);
  return Math.abs(days) < 7 ? words.format(days, 'day') : formatDate(instant, style);
}

function dayNumber(instant: Date, { zone = indiaZone }: DateStyle): number {
  if (zone === indiaZone) return Math.floor((timeOf(instant) + offsetMs) / dayMs);
  const day = formatter('en-CA', zone, 'day').format(instant);
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit', hour12: true } as const;
/** Names of months are cut short in English alone: elsewhere it makes fragments of them. */
const fullDay = { ...day, month: 'long' } as const;
const shapes = {
  day: {},
  date: day,
  time,
  dateTime: { ...day, ...time },
  fullDate: fullDay,
  fullDateTime: { ...fullDay, ...time },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
const inFull = {
  day: 'day',
  date: 'fullDate',
  time: 'time',
  dateTime: 'fullDateTime',
  fullDate: 'fullDate',
  fullDateTime: 'fullDateTime',
} as const;

function format(instant: Date, style: DateStyle, shape: keyof typeof shapes): string {
  timeOf(instant);
  const { locale = 'en', zone = indiaZone } = style;
  const made = formatter(intlLocale(locale), zone, locale === 'en' ? shape : inFull[shape]);
  const text = locale === 'en' ? made.format(instant) : dayFirst(made.formatToParts(instant));
  // some ICU versions put a narrow no-break space before "pm": server and browser must agree
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Day, month, year, as dates are read in India; Kannada's own data put the month first. */
function dayFirst(parts: Intl.DateTimeFormatPart[]): string {
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value;
  const date = [part('day'), part('month'), part('year')].filter(Boolean).join(' ');
  const clock = part('hour') && `${part('hour')}:${part('minute')} ${part('dayPeriod')?.toLowerCase()}`;
  return [date, clock].filter(Boolean).join(', ');
}

/** Making a formatter costs a hundred times its use, and a list shows many dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function formatter(locale: string, zone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${shape}`;
  const ready = formatters.get(key);
  if (ready) return ready;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...shapes[shape] });
  formatters.set(key, made);
  return made;
}

function relative(locale: string): Intl.RelativeTimeFormat {
  const ready = relatives.get(locale);
  if (ready) return ready;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relatives.set(locale, made);
  return made;
}

function intlLocale(locale: Locale = 'en'): string {
  return `${locale}-IN-u-nu-latn`;
}

function timeOf(instant: Date): number {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('not a date');
  return time;
}
