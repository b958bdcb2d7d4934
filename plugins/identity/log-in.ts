import { APIError } from 'better-auth/api';
import type { IdentityPort, LogInResult } from '#toolkit/ports.ts';
import { askingFor } from './better-auth.ts';
import { type IdentityContext, plainEmail } from './context.ts';
import { endedSessionCookie, signedSessionToken } from './session-cookie.ts';

const wrong: LogInResult = { ok: false, problem: 'wrong_credentials' };

/**
 * Checks the password through Better Auth and begins a session with an id and token of its own. Unknown
 * address and wrong password answer alike and both cost one password hash; that an address is not verified is
 * told only to who knows the password. Nothing is counted and nobody is locked out here: limits are the caller's.
 */
export const logIn =
  (context: IdentityContext): IdentityPort['logIn'] =>
  async ({ email: given, password, remember, client }) => {
    const { auth, pool, tables, cookie } = context;
    const email = plainEmail(given);
    const before = await pool.query<{ password: string }>(
      `SELECT a.password FROM ${tables.user} u JOIN ${tables.account} a
      ON a.user_id = u.id AND a.provider_id = 'credential' AND a.account_id = u.id WHERE u.email = $1`,
      [email],
    );
    const signedIn = await askingFor({ remember, client }, () =>
      auth.api.signInEmail({
        body: { email, password, rememberMe: remember && context.policy.remembered !== null },
        headers: new Headers(),
        returnHeaders: true,
      }),
    ).catch(refusal);
    if ('ok' in signedIn) return signedIn;

    // A password reset may have gone through while the old password was being checked. The row lock makes
    // this wait for it: either it deletes this session, or its new password is seen here.
    const begun = await pool.query<{ id: string; user_id: string; unchanged: boolean }>(
      `SELECT s.id, s.user_id, a.password = $2 AS unchanged FROM ${tables.session} s JOIN ${tables.account} a
      ON a.user_id = s.user_id AND a.provider_id = 'credential' AND a.account_id = s.user_id
      WHERE s.token = $1 FOR SHARE OF a`,
      [signedIn.response.token, before.rows[0]?.password],
    );
    const session = begun.rows[0];
    if (!session) return wrong;
    if (!session.unchanged) {
      await pool.query(`DELETE FROM ${tables.session} WHERE id = $1`, [session.id]);
      return wrong;
    }
    // Better Auth also keeps a cookie of its own about "remember me"; the session row knows that here.
    const setCookies = signedIn.headers.getSetCookie().filter((line) => line.startsWith(`${cookie.name}=`));
    return { ok: true, authId: session.user_id, sessionId: session.id, setCookies };
  };

function refusal(error: unknown): LogInResult {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  return error.body?.code === 'EMAIL_NOT_VERIFIED' ? { ok: false, problem: 'email_not_verified' } : wrong;
}

/**
 * Deletes the session row behind the cookie, however old, and takes the cookie away.
 * Better Auth's sign-out only logs a database error and reports success; here it is thrown.
 */
export const logOut =
  ({ pool, tables, cookie }: IdentityContext): IdentityPort['logOut'] =>
  async (headers) => {
    const token = signedSessionToken(headers, cookie);
    if (token !== null) await pool.query(`DELETE FROM ${tables.session} WHERE token = $1`, [token]);
    return { setCookies: [endedSessionCookie(cookie)] };
  };
