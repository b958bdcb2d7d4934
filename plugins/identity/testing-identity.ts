import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { IdentityPort } from '#toolkit/ports.ts';
import type { Audience } from './audience.ts';
import { createBetterAuth } from './better-auth.ts';
import type { LinkWanted } from './context.ts';
import { identity } from './identity.ts';
import { identityMigrations } from './migrations.ts';
import { type IdentityPolicy, policyOf } from './policy.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

export const testSecret = 'correct-horse-battery-staple-and-42-more';

export const client = { ip: '203.0.113.9', userAgent: 'Firefox on Linux' };

/** Runs the committed migrations as the runner does: in order, one transaction. */
export async function migrate(pool: pg.Pool): Promise<void> {
  await pool.query(`BEGIN; ${identityMigrations.map(({ sql }) => sql).join('\n')} COMMIT;`);
}

/** A migrated database for the tests of one file. */
export function identityDatabase(): { readonly pool: pg.Pool } {
  let database: TestDatabase | undefined;
  let pool: pg.Pool | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 10 });
    await migrate(pool);
  });
  afterAll(async () => {
    await pool?.end();
    await database?.release();
  });
  return {
    get pool() {
      if (!pool) throw new Error('the database is there once the tests run');
      return pool;
    },
  };
}

export type Sent =
  | ({ kind: 'verification' | 'reset' } & LinkWanted)
  | { kind: 'already'; email: string; name: string };

/** One audience with its outgoing links kept in `sent`, a clock to move, and Better Auth itself beside it. */
export function openIdentity(
  pool: pg.Pool,
  given: { audience?: Audience; policy?: Partial<IdentityPolicy>; secureCookies?: boolean } = {},
) {
  const audience = given.audience ?? 'customer';
  const sent: Sent[] = [];
  const errors: string[] = [];
  const time = { offset: 0 };
  const settings = {
    audience,
    pool,
    secret: testSecret,
    publicUrl: 'http://localhost:4321',
    secureCookies: given.secureCookies ?? false,
    clock: { now: () => new Date(Date.now() + time.offset) },
    logger: { error: (_details: Record<string, unknown>, message: string) => void errors.push(message) },
    policy: { ...policyOf(audience), answerStepMs: 0, ...given.policy },
  };
  const port: IdentityPort = identity({
    ...settings,
    onVerificationWanted: async (wanted) => void sent.push({ kind: 'verification', ...wanted }),
    onResetWanted: async (wanted) => void sent.push({ kind: 'reset', ...wanted }),
    onAlreadyRegistered: async (person) => void sent.push({ kind: 'already', ...person }),
  });
  return { port, sent, errors, time, settings, auth: createBetterAuth(settings) };
}

/** The token of the newest link of that kind to that address. */
export function lastToken(sent: readonly Sent[], kind: 'verification' | 'reset', email: string): string {
  const mail = sent.findLast((one) => one.kind === kind && one.email === email);
  if (!mail || mail.kind === 'already') throw new Error(`no ${kind} link was sent to ${email}`);
  return mail.token;
}

export const asha = (email: string) => ({
  email,
  password: 'monsoon-over-malleshwaram',
  name: 'Asha Rao',
  profile: { phone: '+919845012345', consents: ['service'] },
  client,
});

/** The request headers of a browser that took those cookies. */
export const browser = (setCookies: readonly string[]): Headers =>
  new Headers({ cookie: setCookies.map((line) => line.split(';')[0]).join('; ') });

/** A verified person who has just logged in. */
export async function signedIn(port: IdentityPort, email: string, remember = false) {
  const { password, name, profile } = asha(email);
  await port.createVerified({ email, password, name, profile });
  const result = await port.logIn({ email, password, remember, client });
  if (!result.ok) throw new Error(result.problem);
  return { ...result, headers: browser(result.setCookies) };
}
