import { randomUUIDv7 } from 'node:crypto';
import type { IdentityPort } from '#toolkit/ports.ts';
import { type IdentityContext, inOwnTransaction } from './context.ts';
import { tokenHash } from './one-time-token.ts';
import { checkPassword } from './registration.ts';

/**
 * Sets the password, ends every session, and takes the address as proven: only its mailbox had the link.
 * @returns false when the link is unknown, used or too old
 * @throws DomainError `invalid` for a password outside the policy; the link stays good
 */
export const resetPassword =
  (context: IdentityContext): IdentityPort['resetPassword'] =>
  async (token, password) => {
    const { pool, tables, clock, audience, policy, auth } = context;
    checkPassword(password, policy);
    const hash = tokenHash(token);
    if (!hash) return false;
    const open = `hash = $1 AND audience = $2 AND purpose = 'reset_password' AND used_at IS NULL AND expires_at > $3`;
    const values = [hash, audience, clock.now()];
    // A look first: guesses must not cost a password hash each.
    const known = await pool.query(`SELECT 1 FROM identity.one_time_token WHERE ${open}`, values);
    if (known.rowCount === 0) return false;
    const passwordHash = await (await auth.$context).password.hash(password);
    return inOwnTransaction(pool, async (client) => {
      const used = await client.query<{ subject: string; email: string }>(
        `UPDATE identity.one_time_token SET used_at = $3 WHERE ${open} RETURNING subject, email`,
        values,
      );
      const link = used.rows[0];
      if (!link) return false;
      const now = clock.now();
      const person = await client.query(
        `UPDATE ${tables.user} SET email_verified = true, updated_at = $3 WHERE id = $1 AND email = $2`,
        [link.subject, link.email, now],
      );
      if (person.rowCount === 0) return false;
      await client.query(
        `INSERT INTO ${tables.account} (id, account_id, provider_id, user_id, password, created_at, updated_at)
        VALUES ($1, $2, 'credential', $2, $3, $4, $4)
        ON CONFLICT (provider_id, account_id) DO UPDATE SET
          password = excluded.password, updated_at = excluded.updated_at`,
        [randomUUIDv7(), link.subject, passwordHash, now],
      );
      // After the password and as its own statement: a log-in that is just being checked against the old
      // password either is seen here or sees the new one (see log-in.ts).
      await client.query(`DELETE FROM ${tables.session} WHERE user_id = $1`, [link.subject]);
      return true;
    });
  };
