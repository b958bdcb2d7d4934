import { randomUUIDv7 } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import * as z from 'zod';
import { DomainError, notFound } from '#kernel/errors.ts';
import type { IdentityPort } from '#toolkit/ports.ts';
import { type IdentityContext, inOwnTransaction, plainEmail, tell } from './context.ts';
import { issueToken, newToken, tokenHash } from './one-time-token.ts';
import type { IdentityPolicy } from './policy.ts';
import { steadyAnswer } from './steady-answer.ts';
import { words } from './words.ts';

type Person = { email: string; password: string; name: string; profile: Record<string, unknown> };
type Stored = { id: string; name: string; email_verified: boolean };

/**
 * Keeps a person, her password and a fresh verification link, in one statement and one commit whether or not
 * the address is known, so that both cost the same; two at once with one address make one identity.
 *
 * Better Auth's own sign-up is not used for this: it commits more often for a new address than for a known
 * one, and answers 422 to the loser of that race.
 *
 * A verified identity stays as it is. One that never proved its address takes the newer name, password and
 * profile: whoever registered it first cannot keep it from its owner.
 */
async function keepPerson(
  context: IdentityContext,
  db: Pool | PoolClient,
  given: { person: Person; passwordHash: string; token: string },
): Promise<Stored> {
  const { tables, clock, policy, audience } = context;
  const { person, passwordHash, token } = given;
  const now = clock.now();
  const result = await db.query<Stored>(
    `WITH person AS (
      INSERT INTO ${tables.user} AS known (id, name, email, email_verified, created_at, updated_at, profile)
      VALUES ($1, $2, $3, false, $4, $4, $5)
      ON CONFLICT (email) DO UPDATE SET
        name = CASE WHEN known.email_verified THEN known.name ELSE excluded.name END,
        profile = CASE WHEN known.email_verified THEN known.profile ELSE excluded.profile END,
        updated_at = CASE WHEN known.email_verified THEN known.updated_at ELSE excluded.updated_at END
      RETURNING id, name, email, email_verified
    ), unproven AS (
      SELECT id, email FROM person WHERE NOT email_verified
    ), credential AS (
      INSERT INTO ${tables.account} (id, account_id, provider_id, user_id, password, created_at, updated_at)
      SELECT $6, id, 'credential', id, $7, $4, $4 FROM unproven
      ON CONFLICT (provider_id, account_id) DO UPDATE SET
        password = excluded.password, updated_at = excluded.updated_at
    ), link AS (${issueToken('unproven', { audience: 8, purpose: 9, hash: 10, now: 4, expires: 11 })})
    SELECT id, name, email_verified FROM person`,
    [
      randomUUIDv7(),
      person.name,
      person.email,
      now,
      JSON.stringify(person.profile),
      randomUUIDv7(),
      passwordHash,
      audience,
      'verify_email',
      tokenHash(token),
      new Date(now.getTime() + policy.verificationHours * 3_600_000),
    ],
  );
  const stored = result.rows[0];
  if (!stored) throw new Error('identity: the person was not kept');
  return stored;
}

/** @throws DomainError `invalid` for what could never log in: Better Auth asks the same of both fields. */
export function checkPassword(password: string, policy: IdentityPolicy): void {
  const { min, max } = policy.password;
  if (password.length >= min && password.length <= max) return;
  const say = words();
  throw new DomainError('invalid', say.checkFields, { fields: { password: say.password(min, max) } });
}

function checked(person: Person, policy: IdentityPolicy): Person {
  const email = plainEmail(person.email);
  const say = words();
  if (!z.email().safeParse(email).success) {
    throw new DomainError('invalid', say.checkFields, { fields: { email: say.email } });
  }
  checkPassword(person.password, policy);
  return { ...person, email };
}

/**
 * Registers, or tells the owner of a known address that somebody tried.
 * @returns the identity to which the given profile belongs; `authId` is null when the address already had a
 * verified one. The caller's own answer must not show that.
 * @throws DomainError `invalid`; `not_found` where the policy has no sign-up
 */
export const register =
  (context: IdentityContext): IdentityPort['register'] =>
  async (given) => {
    const { auth, callbacks, policy, pool } = context;
    if (!policy.signUp) throw notFound(words().page);
    const person = checked(given, policy);
    return steadyAnswer(policy.answerStepMs, async () => {
      const passwordHash = await (await auth.$context).password.hash(person.password);
      const token = newToken();
      const { id, name, email_verified } = await keepPerson(context, pool, { person, passwordHash, token });
      const { email } = person;
      if (email_verified) {
        await tell(context, 'mail to a known address', () => callbacks.onAlreadyRegistered({ email, name }));
        return { authId: null };
      }
      const wanted = { authId: id, email, name, token };
      await tell(context, 'verification mail', () => callbacks.onVerificationWanted(wanted));
      return { authId: id };
    });
  };

/**
 * An identity whose address needs no proof, for operators and seeds. A verified one is left as it is, password
 * too; one that was never proven takes this name, password and profile.
 * @throws DomainError `invalid`
 */
export const createVerified =
  (context: IdentityContext): IdentityPort['createVerified'] =>
  async (given) => {
    const { auth, policy, pool, tables, clock } = context;
    const person = checked(given, policy);
    const known = await pool.query<{ id: string }>(
      `SELECT id FROM ${tables.user} WHERE email = $1 AND email_verified`,
      [person.email],
    );
    if (known.rows[0]) return { authId: known.rows[0].id };
    const passwordHash = await (await auth.$context).password.hash(person.password);
    return inOwnTransaction(pool, async (client) => {
      const { id } = await keepPerson(context, client, { person, passwordHash, token: newToken() });
      await client.query(
        `UPDATE ${tables.user} SET email_verified = true, updated_at = $2 WHERE id = $1 AND NOT email_verified`,
        [id, clock.now()],
      );
      return { authId: id };
    });
  };
