import type { IdentityPort } from '#toolkit/ports.ts';
import { type IdentityContext, type LinkWanted, plainEmail, tell } from './context.ts';
import { issueToken, newToken, type TokenPurpose, tokenHash } from './one-time-token.ts';
import { steadyAnswer } from './steady-answer.ts';

type Request = { email: string; purpose: TokenPurpose; lifeMs: number; who: string };

/** Gives the person behind an address a fresh link; null when there is nobody the link would be for. */
async function giveLink(context: IdentityContext, request: Request): Promise<LinkWanted | null> {
  const { pool, tables, clock, audience } = context;
  const now = clock.now();
  const token = newToken();
  const result = await pool.query<{ id: string; email: string; name: string }>(
    `WITH person AS (SELECT id, email, name FROM ${tables.user} WHERE email = $1 AND (${request.who})),
    link AS (${issueToken('person', { audience: 2, purpose: 3, hash: 4, now: 5, expires: 6 })})
    SELECT id, email, name FROM person`,
    [
      plainEmail(request.email),
      audience,
      request.purpose,
      tokenHash(token),
      now,
      new Date(now.getTime() + request.lifeMs),
    ],
  );
  const person = result.rows[0];
  return person ? { authId: person.id, email: person.email, name: person.name, token } : null;
}

/** A new verification link for an address that is registered and not proven; nothing for any other. */
export const sendVerification =
  (context: IdentityContext): IdentityPort['sendVerification'] =>
  (email) =>
    steadyAnswer(context.policy.answerStepMs, async () => {
      const lifeMs = context.policy.verificationHours * 3_600_000;
      const who = 'NOT email_verified';
      const wanted = await giveLink(context, { email, purpose: 'verify_email', lifeMs, who });
      if (!wanted) return;
      await tell(context, 'verification mail', () => context.callbacks.onVerificationWanted(wanted));
    });

/** A link to a new password for a registered address, proven or not (its use proves it); nothing for any other. */
export const requestPasswordReset =
  (context: IdentityContext): IdentityPort['requestPasswordReset'] =>
  (email) =>
    steadyAnswer(context.policy.answerStepMs, async () => {
      const lifeMs = context.policy.resetMinutes * 60_000;
      const wanted = await giveLink(context, { email, purpose: 'reset_password', lifeMs, who: 'true' });
      if (!wanted) return;
      await tell(context, 'password mail', () => context.callbacks.onResetWanted(wanted));
    });

/**
 * Proves the address a link was sent to. Of two tabs one uses the link up. The other one, and a double click,
 * get the same answer for `verifiedAgainMinutes`, because the statement on the page is still true; after that
 * the link is worth nothing. The answer is no proof of presence: do not log anybody in on it.
 */
export const verifyEmail =
  (context: IdentityContext): IdentityPort['verifyEmail'] =>
  async (token) => {
    const { pool, tables, clock, audience, policy } = context;
    const hash = tokenHash(token);
    if (!hash) return null;
    const now = clock.now();
    type Proven = { authId: string; email: string };
    const used = await pool.query<Proven>(
      `WITH link AS (
        UPDATE identity.one_time_token SET used_at = $3
        WHERE hash = $1 AND audience = $2 AND purpose = 'verify_email' AND used_at IS NULL AND expires_at > $3
        RETURNING subject, email
      )
      UPDATE ${tables.user} AS person SET email_verified = true, updated_at = $3
      FROM link WHERE person.id = link.subject AND person.email = link.email
      RETURNING person.id AS "authId", person.email AS email`,
      [hash, audience, now],
    );
    if (used.rows[0]) return used.rows[0];
    const again = await pool.query<Proven>(
      `SELECT person.id AS "authId", person.email AS email
      FROM identity.one_time_token AS link
      JOIN ${tables.user} AS person ON person.id = link.subject AND person.email = link.email
      WHERE link.hash = $1 AND link.audience = $2 AND link.purpose = 'verify_email'
        AND link.used_at > $3 AND person.email_verified`,
      [hash, audience, new Date(now.getTime() - policy.verifiedAgainMinutes * 60_000)],
    );
    return again.rows[0] ?? null;
  };
