import type { IncomingHttpHeaders } from 'node:http';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something (OWASP CSRF: "verifying origin with standard headers").
 *
 * | Origin            | Sec-Fetch-Site        | cookies | |
 * |-------------------|-----------------------|---------|----|
 * | the portal's      | any                   | any     | passes |
 * | another, or null  | any                   | any     | refused |
 * | absent            | same-origin, none     | any     | passes |
 * | absent            | same-site, cross-site | any     | refused |
 * | absent            | absent                | none    | passes: no browser, and nothing to abuse |
 * | absent            | absent                | some    | refused: an old browser may leave both out |
 */
export function mayChange(given: {
  method: string;
  headers: IncomingHttpHeaders;
  publicOrigin: string;
}): boolean {
  if (reads.has(given.method)) return true;
  const { origin, cookie } = given.headers;
  if (origin !== undefined) return origin === given.publicOrigin;
  const site = given.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return cookie === undefined;
}

/** Browsers always send Origin with a WebSocket; a page elsewhere must not listen in on a session. */
export function mayUpgrade(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  return headers.origin === publicOrigin;
}

/** The names under which this server answers: its public one, and the machine's own for health checks. */
export function isKnownHost(host: string | undefined, publicUrl: string): boolean {
  if (host === undefined) return false;
  const name = URL.parse(`http://${host}`);
  // A Host with user info, a path or a query is not one.
  if (name?.username !== '' || name.pathname !== '/' || /[/?#@\\\s]/.test(host)) return false;
  return ['localhost', '127.0.0.1', '[::1]', new URL(publicUrl).hostname].includes(name.hostname);
}
