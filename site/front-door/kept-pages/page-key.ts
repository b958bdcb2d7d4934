import type { IncomingMessage } from 'node:http';
import { customerCookies } from '#site/lib/customer-cookies.ts';
import { chosenTheme } from '#site/lib/theme.ts';
import { localeOfRequest } from '../languages.ts';

/** Pages that are the same for everybody until staff write something else or the clock opens or closes us. */
const forEverybody = /^\/(?:help(?:\/[^/]+)?|legal\/[^/]+)?$/;

/**
 * Under which name the page that is asked for may be kept: address, language and colours, on which alone it hangs.
 * Null where it is not for everybody: whoever might be signed in, and whatever is asked for with a query.
 */
export function pageKey({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (!url || !forEverybody.test(url)) return null;
  if (customerCookies(headers.cookie) !== '') return null;
  return `${localeOfRequest(headers)} ${chosenTheme(headers.cookie)} ${url}`;
}
