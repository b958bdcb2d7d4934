import { hkdfSync } from 'node:crypto';

/** Whom an identity belongs to. Each audience has its own cookie, tables, secret and policy. */
export type Audience = 'customer' | 'staff';

export const audiences: readonly Audience[] = ['customer', 'staff'];

/** PostgreSQL schema of every table of this plugin. */
export const identitySchema = 'identity';

/** Table names of an audience, without the schema: what Better Auth calls its models. */
export const modelsOf = (audience: Audience) => ({
  user: `${audience}_user`,
  session: `${audience}_session`,
  account: `${audience}_account`,
  verification: `${audience}_verification`,
});

/** Table names of an audience with the schema, as SQL writes them. */
export const tablesOf = (audience: Audience) => ({
  user: `${identitySchema}.${audience}_user`,
  session: `${identitySchema}.${audience}_session`,
  account: `${identitySchema}.${audience}_account`,
  verification: `${identitySchema}.${audience}_verification`,
});

/** `qtp_customer` or `qtp_staff`. */
export const cookiePrefix = (audience: Audience): string => `qtp_${audience}`;

/**
 * Name of the session cookie: `qtp_customer.session_token` or `qtp_staff.session_token`, with and without TLS.
 * It never carries a `__Secure-` prefix, so that both front doors can tell the two cookies by one constant name.
 */
export const sessionCookieName = (audience: Audience): string => `${cookiePrefix(audience)}.session_token`;

/** The audience's own signing key, so that a value signed for one is a forgery for the other. */
export function audienceSecret(secret: string, audience: Audience): string {
  const key = hkdfSync('sha256', secret, '', `identity session cookie: ${audience}`, 32);
  return Buffer.from(key).toString('base64url');
}
