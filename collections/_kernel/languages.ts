import { cookieOf } from './cookies.ts';
import { type Locale, locales } from './messages.ts';

/** Cookie that holds a browser's choice of language. */
export const languageCookie = 'qtp_language';

/** The language a text names, or null. */
export function localeOf(text: unknown): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

/**
 * The language of a browser: the one it chose here, else the first of its own list (`Accept-Language`, RFC 9110)
 * that is spoken here, else English.
 */
export function preferredLocale(headers: Headers): Locale {
  const chosen = localeOf(cookieOf(headers.get('cookie'), languageCookie));
  return chosen ?? wanted(headers.get('accept-language') ?? '')[0] ?? 'en';
}

function wanted(list: string): Locale[] {
  return list
    .slice(0, 500)
    .split(',')
    .map((one) => {
      const [range = '', weight = ''] = one.trim().split(/\s*;\s*q=/);
      return {
        locale: localeOf(range.toLowerCase().split('-')[0]),
        weight: weight === '' ? 1 : Number(weight),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ locale }) => locale ?? []);
}
