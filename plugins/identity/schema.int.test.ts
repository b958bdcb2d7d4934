import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { expect, test } from 'vitest';
import { audiences } from './audience.ts';
import { betterAuthOptions } from './better-auth.ts';
import { purgeExpired } from './purge-expired.ts';
import { identityDatabase, openIdentity, signedIn } from './testing-identity.ts';

const bench = identityDatabase();

test.each(audiences)(
  'the committed migrations leave Better Auth nothing to make for %s',
  async (audience) => {
    const { settings } = openIdentity(bench.pool, { audience });
    const plan = await getMigrations(betterAuthOptions(settings));
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
    expect(plan.unsafeChanges).toEqual([]);
  },
);

test('without a column the plan would say so', async () => {
  const { settings } = openIdentity(bench.pool);
  const options = betterAuthOptions(settings);
  const more = { ...options.user.additionalFields, nickname: { type: 'string' as const, required: false } };
  const plan = await getMigrations({ ...options, user: { ...options.user, additionalFields: more } });
  expect(plan.toBeAdded).toHaveLength(1);
});

test('nothing lies outside the schema "identity"', async () => {
  const tables = await bench.pool.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  expect(tables.rows.map(({ name }) => name)).toEqual([
    'identity.customer_account',
    'identity.customer_session',
    'identity.customer_user',
    'identity.customer_verification',
    'identity.one_time_token',
    'identity.staff_account',
    'identity.staff_session',
    'identity.staff_user',
    'identity.staff_verification',
  ]);
});

test('however a session row goes, a listener hears whose it was', async () => {
  const customer = openIdentity(bench.pool);
  const staff = openIdentity(bench.pool, { audience: 'staff' });
  const listener = new pg.Client({ connectionString: bench.pool.options.connectionString });
  await listener.connect();
  const heard: unknown[] = [];
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
  await listener.query('LISTEN session_ended');

  const one = await signedIn(customer.port, 'one@example.com');
  await customer.port.logOut(one.headers);
  const two = await signedIn(customer.port, 'two@example.com');
  await bench.pool.query('DELETE FROM identity.customer_user WHERE id = $1', [two.authId]);
  const three = await signedIn(staff.port, 'three@example.com');
  await staff.port.revokeAll(three.authId);

  await expect
    .poll(() => heard)
    .toEqual([
      { audience: 'customer', sessionId: one.sessionId, authId: one.authId },
      { audience: 'customer', sessionId: two.sessionId, authId: two.authId },
      { audience: 'staff', sessionId: three.sessionId, authId: three.authId },
    ]);
  await listener.end();
});

test('the purge takes what has ended and leaves what lives', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const short = await signedIn(port, 'short@example.com');
  const long = await signedIn(port, 'long@example.com', true);
  await port.requestPasswordReset('long@example.com');
  expect(sent).toHaveLength(1);
  const inTwoHours = new Date(Date.now() + 2 * 3_600_000);
  expect(await purgeExpired(bench.pool, inTwoHours)).toBeGreaterThanOrEqual(1);
  expect(await port.session(short.headers)).toBeNull();
  expect(await port.session(long.headers)).not.toBeNull();
  const tokens = () =>
    bench.pool.query(`SELECT 1 FROM identity.one_time_token WHERE purpose = 'reset_password'`);
  expect((await tokens()).rowCount).toBe(1);
  await purgeExpired(bench.pool, new Date(Date.now() + 26 * 3_600_000));
  expect((await tokens()).rowCount).toBe(0);
});
