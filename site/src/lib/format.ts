import { formatAgo, formatDate, formatDateTime, formatTime } from '#kernel/calendar.ts';
import { type Locale, spoken } from '#kernel/messages.ts';
import { formatInr } from '#kernel/money.ts';
import { type Paise, paise } from '#kernel/paise.ts';

export { phoneText } from '#kernel/phone-text.ts';

/** `₹1,23,456.00`; with `short`, whole rupees lose their paise: `₹499`. Digits stay Latin in every language. */
export function rupees(amount: Paise, { short = false }: { short?: boolean } = {}): string {
  const text = formatInr(paise(Math.abs(amount)), { dropZeroPaise: short });
  return amount < 0 ? `−${text}` : text;
}

/** The day of an ISO instant in Asia/Kolkata. */
export function day(iso: string, locale: Locale = spoken()): string {
  return formatDate(new Date(iso), { locale });
}

/** The time of day of an ISO instant in Asia/Kolkata. */
export function time(iso: string, locale: Locale = spoken()): string {
  return formatTime(new Date(iso), { locale });
}

/** Day and time of an ISO instant in Asia/Kolkata. */
export function moment(iso: string, locale: Locale = spoken()): string {
  return formatDateTime(new Date(iso), { locale });
}

/** How long ago an ISO instant was, the way people say it. */
export function ago(iso: string, now: Date, locale: Locale = spoken()): string {
  return formatAgo(new Date(iso), now, { locale });
}

/** The link that calls a number: digits and the plus alone. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}

/** First letters of the first and last word: `AR`. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) =>
    part ? [...part][0] : '',
  );
  return letters.join('').toLocaleUpperCase('en-IN') || '?';
}
