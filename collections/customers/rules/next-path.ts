/** A host that nobody owns: what still points at it after parsing was a path. */
const nowhere = 'http://site.invalid';

/** Doors that are no pages, and pages that would lead round in circles. */
const noPage = /^\/(login|log-out|register|api|hooks|sandbox|admin|realtime|_astro|_next)(\/|$)/i;

/**
 * Where to go after logging in: the wished path of this site, or the fallback. Judges what a browser would
 * make of the wish, so `//evil.example`, `/\evil.example`, `javascript:` and tabs in between do not get through.
 */
export function nextPath(wish: string | undefined, fallback: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (!wish?.startsWith('/') || wish.length > 500 || /[\\\u0000-\u0020\u007f]/.test(wish)) return fallback;
  if (!URL.canParse(wish, nowhere)) return fallback;
  const url = new URL(wish, nowhere);
  if (
    url.origin !== nowhere ||
    url.username !== '' ||
    url.pathname.startsWith('//') ||
    noPage.test(url.pathname)
  )
    return fallback;
  return url.pathname + url.search + url.hash;
}

/** The page of a person who asked for none: her profile first, if it is not complete. */
export function firstPage(person: { profileComplete: boolean }): string {
  return person.profileComplete ? '/customer/dashboard' : '/customer/welcome';
}
