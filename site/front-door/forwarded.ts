import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Route } from './routes.ts';

const sessionCookie = /^(?:__Secure-|__Host-)?qtp_(customer|staff)\./;
const audienceOf = { customer: 'customers', staff: 'staff' } as const;

/**
 * Headers by which a stranger could pass for somebody else or steer the servers behind: they are ours to write.
 * `x-middleware-*` and `x-nextjs-*` are Next's own between its processes.
 */
const ours =
  /^(forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-original-url|x-rewrite-url|x-middleware-.*|x-nextjs-data|x-invoke-.*)$/;

/** The visitor's address: the socket's, or what a trusted reverse proxy wrote last. */
export function clientIpOf(req: IncomingMessage, trustedProxies: readonly string[]): string {
  const direct = plain(req.socket.remoteAddress ?? '');
  if (!trustedProxies.includes(direct)) return direct;
  const chain = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => plain(address.trim()));
  return chain.findLast((address) => address !== '' && !trustedProxies.includes(address)) ?? direct;
}

/** IPv4 that came in on an IPv6 socket is IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

/** The id under which a request is found in every log; a caller's own when it looks like one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Rewrites the request's headers in place for the server behind. */
export function rewriteHeaders(
  headers: IncomingHttpHeaders,
  given: { route: Route; requestId: string; clientIp: string; publicUrl: string },
): void {
  for (const name of Object.keys(headers)) if (ours.test(name)) delete headers[name];
  headers['x-request-id'] = given.requestId;
  headers['x-forwarded-for'] = given.clientIp;
  headers['x-forwarded-proto'] = new URL(given.publicUrl).protocol.slice(0, -1);
  headers['x-forwarded-host'] = headers.host;
  const cookie = cookiesFor(headers.cookie, given.route.audience);
  if (cookie === '') delete headers.cookie;
  else headers.cookie = cookie;
}

/** The cookies without the session of who is not meant: one browser can be customer and staff at once. */
export function cookiesFor(cookie: string | undefined, audience: Route['audience']): string {
  return (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => {
      const kind = sessionCookie.exec(pair)?.[1];
      if (kind === undefined) return pair !== '';
      return (kind === 'customer' || kind === 'staff') && audienceOf[kind] === audience;
    })
    .join('; ');
}
