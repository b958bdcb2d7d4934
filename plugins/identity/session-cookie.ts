import { createHmac, timingSafeEqual } from 'node:crypto';

/** Base64 of 32 bytes: the length of an HMAC-SHA-256 as Better Auth writes it. */
const signatureLength = 44;

/** The first cookie of that name, decoded; as in Better Auth, a second one of the same name is not looked at. */
function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0 || pair.slice(0, equals).trim() !== name) continue;
    const value = pair.slice(equals + 1).trim();
    try {
      return decodeURIComponent(value.startsWith('"') ? value.slice(1, -1) : value);
    } catch {
      return null;
    }
  }
  return null;
}

/**
 * The session token in a request's cookie, or null when there is none or its signature is not ours.
 * Better Auth signs `token.base64(HMAC-SHA-256(secret, token))`; the comparison takes the same time for
 * every wrong signature. Only the canonical base64 spelling passes.
 */
export function signedSessionToken(
  headers: Headers,
  cookie: { name: string; secret: string },
): string | null {
  const header = headers.get('cookie');
  const value = header === null ? null : cookieValue(header, cookie.name);
  if (value === null) return null;
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', cookie.secret).update(token).digest('base64'));
  if (given.length !== signatureLength || right.length !== given.length) return null;
  return timingSafeEqual(given, right) ? token : null;
}

/** The `Set-Cookie` that takes the session cookie away; attributes as it was set with. */
export function endedSessionCookie(cookie: { name: string; secure: boolean }): string {
  return `${cookie.name}=; Max-Age=0; Path=/; HttpOnly${cookie.secure ? '; Secure' : ''}; SameSite=Lax`;
}
