/** Whose door a path is. */
export type Door = 'portal' | 'desk' | 'hook' | 'rest' | 'none';

const hooks = new Set(['/hooks/razorpay', '/hooks/razorpay/return']);

/** The panel asks who is signed in, also on its log-in page. */
export const whoAmI = '/api/staff/me';

/** Collections and globals of Payload's own REST, which answers staff alone; the rest of it does not exist. */
const restOfPayload = ['payload-preferences', 'payload-locked-documents', 'access', 'globals'];

/** Payload's account endpoints: identity is not Payload's, so none of them exists. */
const accountEndpoints =
  /\/(login|logout|refresh-token|forgot-password|reset-password|first-register|verify|unlock|init)(\/|$)/;

/**
 * Sorts a request by its path, before Payload sees it.
 * @param collections slugs that staff work with through Payload's REST
 */
export function doorOf(pathname: string, collections: ReadonlySet<string>): Door {
  if (hooks.has(pathname)) return 'hook';
  if (
    pathname.includes('//') ||
    pathname.includes('/../') ||
    pathname.includes('%2e') ||
    pathname.includes('%2E')
  )
    return 'none';
  if (!decodable(pathname)) return 'none';
  if (pathname.startsWith('/api/portal/')) return 'portal';
  if (pathname.startsWith('/api/desk/')) return 'desk';
  const match = /^\/api\/([a-z-]+)(\/.*)?$/.exec(pathname);
  const first = match?.[1] ?? '';
  if (!restOfPayload.includes(first) && !collections.has(first)) return 'none';
  return accountEndpoints.test(match?.[2] ?? '') ? 'none' : 'rest';
}

function decodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

const customerCookie = /^qtp_customer\./;
const staffCookie = /^qtp_staff\./;
const payloadCookie = /^payload-token$/;

/**
 * The request as its door may see it: only its own audience's cookie, no token of another kind. One browser can
 * be customer and staff at once without either session reaching the other's doors.
 */
export function withOwnCookies(headers: Headers, door: Door): Headers {
  const kept = new Headers(headers);
  kept.delete('authorization');
  const cookies = (headers.get('cookie') ?? '').split(';').map((part) => part.trim());
  const mine = cookies.filter((cookie) => {
    const name = cookie.split('=')[0] ?? '';
    if (payloadCookie.test(name) || door === 'hook') return false;
    return door === 'portal' ? !staffCookie.test(name) : !customerCookie.test(name);
  });
  if (mine.length > 0 && mine[0]) kept.set('cookie', mine.join('; '));
  else kept.delete('cookie');
  return kept;
}

/**
 * Whether a change may come from where it says it comes from. Browsers send Origin with every change; one that is
 * missing while the browser tells where it was started (Fetch Metadata) must have been started here.
 */
export function mayChange(request: { method: string; headers: Headers }, ownOrigin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === ownOrigin;
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}
