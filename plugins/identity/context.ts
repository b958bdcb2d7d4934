import type { Pool, PoolClient } from 'pg';
import type { Clock } from '#toolkit/ports.ts';
import type { Audience, tablesOf } from './audience.ts';
import type { BetterAuth } from './better-auth.ts';
import type { IdentityLogger } from './logger.ts';
import type { IdentityPolicy } from './policy.ts';

/** A link is to be sent. `token` goes into the link and nowhere else: it is not kept in the clear. */
export type LinkWanted = { authId: string; email: string; name: string; token: string };

/** Awaited; when one throws, the caller of the port gets its usual answer and the error goes to the log. */
export type IdentityCallbacks = {
  onVerificationWanted(wanted: LinkWanted): Promise<void>;
  onResetWanted(wanted: LinkWanted): Promise<void>;
  onAlreadyRegistered(person: { email: string; name: string }): Promise<void>;
};

/** What the operations of one audience share. */
export type IdentityContext = {
  audience: Audience;
  tables: ReturnType<typeof tablesOf>;
  cookie: { name: string; secret: string; secure: boolean };
  pool: Pool;
  clock: Clock;
  policy: IdentityPolicy;
  logger: IdentityLogger;
  auth: BetterAuth;
  callbacks: IdentityCallbacks;
};

/** Tells the outside; its failure must not change what a stranger is answered. */
export async function tell(context: IdentityContext, what: string, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    context.logger.error({ err: error, audience: context.audience }, `identity: ${what} failed`);
  }
}

/** Runs `work` in a transaction of its own connection. */
export async function inOwnTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements reports here; without a listener it would end the process.
  const onLost = (problem: Error) => {
    broken = problem;
  };
  client.on('error', onLost);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(onLost);
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(broken);
  }
}

/** Trimmed and in lower case, the form in which an address is kept and compared. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();
