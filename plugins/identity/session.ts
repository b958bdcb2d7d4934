import type { IdentityPort, Session } from '#toolkit/ports.ts';
import { type Audience, tablesOf } from './audience.ts';
import { type IdentityContext, plainEmail } from './context.ts';
import { signedSessionToken } from './session-cookie.ts';

type SessionRow = {
  session_id: string;
  auth_id: string;
  auth_email: string;
  auth_name: string;
  auth_email_verified: boolean;
  session_created_at: Date;
  session_last_seen_at: Date;
  session_expires_at: Date;
  session_absolute_expires_at: Date;
  session_impersonated_by: string | null;
};

/** The pieces of the statement that finds a live session: `$1` is its token, `$2` the current instant. */
function sessionSql(audience: Audience): { columns: string; from: string; where: string } {
  const tables = tablesOf(audience);
  return {
    columns: `auth_session.id AS session_id, auth_user.id AS auth_id, auth_user.email AS auth_email,
      auth_user.name AS auth_name, auth_user.email_verified AS auth_email_verified,
      auth_session.created_at AS session_created_at, auth_session.last_seen_at AS session_last_seen_at,
      auth_session.expires_at AS session_expires_at,
      auth_session.absolute_expires_at AS session_absolute_expires_at,
      auth_session.impersonated_by AS session_impersonated_by`,
    from: `${tables.session} AS auth_session JOIN ${tables.user} AS auth_user ON auth_user.id = auth_session.user_id`,
    // `expires_at` is the idle limit and never after the absolute one (a check of the table); both are asked.
    where:
      'auth_session.token = $1 AND auth_session.expires_at > $2 AND auth_session.absolute_expires_at > $2',
  };
}

const sessionOf = (row: SessionRow): Session => ({
  id: row.session_id,
  authId: row.auth_id,
  email: row.auth_email,
  name: row.auth_name,
  emailVerified: row.auth_email_verified,
  createdAt: row.session_created_at,
  lastSeenAt: row.session_last_seen_at,
  idleExpiresAt: row.session_expires_at,
  absoluteExpiresAt: row.session_absolute_expires_at,
  impersonatedBy: row.session_impersonated_by,
});

/** One prepared statement; no statement at all without a cookie that we signed. Changes nothing. */
export function findSession(context: IdentityContext): IdentityPort['session'] {
  const { columns, from, where } = sessionSql(context.audience);
  const statement = {
    name: `identity_${context.audience}_session`,
    text: `SELECT ${columns} FROM ${from} WHERE ${where}`,
  };
  return async (headers) => {
    const token = signedSessionToken(headers, context.cookie);
    if (token === null) return null;
    const found = await context.pool.query<SessionRow>({
      ...statement,
      values: [token, context.clock.now()],
    });
    return found.rows[0] ? sessionOf(found.rows[0]) : null;
  };
}

/** One statement for the session and what belongs to it. Changes nothing. */
export function findSessionWith(context: IdentityContext): IdentityPort['sessionWith'] {
  const { columns, from, where } = sessionSql(context.audience);
  return async <Row>(headers: Headers, own: { columns: string; join: string }) => {
    const token = signedSessionToken(headers, context.cookie);
    if (token === null) return null;
    const found = await context.pool.query<SessionRow & Row>(
      `SELECT ${columns}, ${own.columns} FROM ${from} ${own.join} WHERE ${where}`,
      [token, context.clock.now()],
    );
    const row = found.rows[0];
    return row ? { session: sessionOf(row), row } : null;
  };
}

/** The row of a session that ran out stays until the next clean-up; one that was ended is gone. */
export const sessionOnceOf =
  ({ pool, tables, cookie }: IdentityContext): IdentityPort['sessionOnceOf'] =>
  async (headers, email) => {
    const token = signedSessionToken(headers, cookie);
    if (token === null) return null;
    const found = await pool.query<{ id: string }>(
      `SELECT s.id FROM ${tables.session} s JOIN ${tables.user} u ON u.id = s.user_id WHERE s.token = $1 AND u.email = $2`,
      [token, plainEmail(email)],
    );
    return found.rows[0]?.id ?? null;
  };

const touchEveryMs = 60_000;

/**
 * Moves the idle limit, never past the absolute one. At most one write a minute and session: by the given
 * session when it is fresh enough, and by the row when several requests come at once. A session that has ended
 * in the meantime stays ended.
 */
export const touch =
  ({ pool, tables, clock }: IdentityContext): IdentityPort['touch'] =>
  async (session) => {
    const now = clock.now();
    const before = new Date(now.getTime() - touchEveryMs);
    if (session.lastSeenAt > before) return;
    await pool.query(
      `UPDATE ${tables.session} SET last_seen_at = $2, updated_at = $2,
        expires_at = LEAST($2::timestamptz + make_interval(mins => idle_minutes), absolute_expires_at)
      WHERE id = $1 AND last_seen_at <= $3 AND expires_at > $2`,
      [session.id, now, before],
    );
  };

export const revokeSession =
  ({ pool, tables }: IdentityContext): IdentityPort['revokeSession'] =>
  async (sessionId) => {
    await pool.query(`DELETE FROM ${tables.session} WHERE id = $1`, [sessionId]);
  };

export const revokeAll =
  ({ pool, tables }: IdentityContext): IdentityPort['revokeAll'] =>
  async (authId) => {
    await pool.query(`DELETE FROM ${tables.session} WHERE user_id = $1`, [authId]);
  };
