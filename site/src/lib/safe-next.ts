/** A base nobody owns: what still points at it after parsing was a path. */
const base = 'http://site.invalid';

/** Pages that would send a person round in circles, and doors that are no pages. */
const notAPage = /^\/(login|log-out|register|api|hooks|sandbox|admin|realtime|_astro|_next)(\/|$)/i;

/**
 * The path to go to after logging in, or `fallback` when `next` is not one of this site's pages.
 * Takes what a browser would make of it, so `//evil.example`, `/\evil.example`, `javascript:` and
 * tabs inside a scheme do not get through.
 */
export function safeNext(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || next.length > 500 || !next.startsWith('/')) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\\\u0000-\u0020\u007f]/.test(next)) return fallback;
  let url: URL;
  try {
    url = new URL(next, base);
  } catch {
    return fallback;
  }
  if (url.origin !== base || url.username || url.pathname.startsWith('//') || notAPage.test(url.pathname))
    return fallback;
  return url.pathname + url.search + url.hash;
}
