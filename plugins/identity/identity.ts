import type { Pool } from 'pg';
import type { Clock, IdentityPort } from '#toolkit/ports.ts';
import { type Audience, audienceSecret, sessionCookieName, tablesOf } from './audience.ts';
import { createBetterAuth } from './better-auth.ts';
import type { IdentityCallbacks, IdentityContext } from './context.ts';
import { logIn, logOut } from './log-in.ts';
import type { IdentityLogger } from './logger.ts';
import { resetPassword } from './password-reset.ts';
import { type IdentityPolicy, policyOf } from './policy.ts';
import { createVerified, register } from './registration.ts';
import { findSession, findSessionWith, revokeAll, revokeSession, sessionOnceOf, touch } from './session.ts';
import { requestPasswordReset, sendVerification, verifyEmail } from './verification.ts';

export type IdentityOptions = IdentityCallbacks & {
  audience: Audience;
  /** May be shared: every statement names its schema. */
  pool: Pool;
  /** 32 characters or more; each audience signs with its own key made of it. */
  secret: string;
  publicUrl: string;
  /** Whether the cookie carries `Secure`. Its name is the same with and without. */
  secureCookies: boolean;
  clock: Clock;
  logger: IdentityLogger;
  policy?: IdentityPolicy;
};

/**
 * Sign-in for one audience over Better Auth, whose HTTP handler is not mounted: endpoints, limits and origin
 * checks are the caller's. Opens no connection before the first use.
 */
export function identity(options: IdentityOptions): IdentityPort {
  const { audience, pool, clock, logger } = options;
  const policy = options.policy ?? policyOf(audience);
  const context: IdentityContext = {
    audience,
    tables: tablesOf(audience),
    cookie: {
      name: sessionCookieName(audience),
      secret: audienceSecret(options.secret, audience),
      secure: options.secureCookies,
    },
    pool,
    clock,
    policy,
    logger,
    auth: createBetterAuth({ ...options, policy }),
    callbacks: options,
  };
  return {
    register: register(context),
    createVerified: createVerified(context),
    sendVerification: sendVerification(context),
    verifyEmail: verifyEmail(context),
    logIn: logIn(context),
    logOut: logOut(context),
    requestPasswordReset: requestPasswordReset(context),
    resetPassword: resetPassword(context),
    session: findSession(context),
    sessionWith: findSessionWith(context),
    sessionOnceOf: sessionOnceOf(context),
    touch: touch(context),
    revokeSession: revokeSession(context),
    revokeAll: revokeAll(context),
    identityOf: identityOf(context),
  };
}

const identityOf =
  ({ pool, tables }: IdentityContext): IdentityPort['identityOf'] =>
  async (authId) => {
    type Row = {
      authId: string;
      email: string;
      name: string;
      emailVerified: boolean;
      createdAt: Date;
      profile: string;
    };
    const found = await pool.query<Row>(
      `SELECT id AS "authId", email, name, email_verified AS "emailVerified", created_at AS "createdAt", profile
      FROM ${tables.user} WHERE id = $1`,
      [authId],
    );
    const row = found.rows[0];
    return row ? { ...row, profile: JSON.parse(row.profile) } : null;
  };
