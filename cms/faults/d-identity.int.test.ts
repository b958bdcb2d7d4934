import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { logIn, mailedToken, register } from '../testing/customers-by-http.ts';
import { secret } from '../testing/filled-template.ts';
import { aCustomer } from '../testing/people.ts';
import { publicUrl, startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();

type Person = ReturnType<typeof aCustomer>;

async function registered(): Promise<Person & { token: string }> {
  const person = aCustomer();
  const { name, phone, email, password } = person;
  await register(portal, { name, phone, email, password });
  return { ...person, token: await mailedToken(portal, email) };
}

async function identityOf(email: string): Promise<{ id: string; verified: boolean } | undefined> {
  const rows = await portal.sql<{ id: string; verified: boolean }>(
    'select id, email_verified as verified from identity.customer_user where email = $1',
    [email],
  );
  return rows[0];
}

const customersOf = (email: string) => portal.sql('select id from customers where email = $1', [email]);

/** One customer, one account, five consents, one welcome: however often her profile was asked for. */
async function expectMadeOnce(email: string): Promise<void> {
  const [customer, ...more] = await portal.sql<{ id: string; account: string }>(
    'select id, account_id as account from customers where email = $1',
    [email],
  );
  expect(customer).toBeDefined();
  expect(more).toEqual([]);
  const consents = await portal.sql<{ purpose: string }>(
    'select purpose from consents where customer_id = $1 order by purpose',
    [customer?.id],
  );
  expect(consents.map(({ purpose }) => purpose).sort()).toEqual([
    'adult',
    'marketing',
    'privacy',
    'terms',
    'whatsapp',
  ]);
  const orphans = await portal.sql(
    "select 1 from accounts a where kind = 'personal' and not exists (select 1 from customers c where c.account_id = a.id)",
  );
  expect(orphans).toEqual([]);
  const history = await portal.sql(
    "select 1 from activities where kind = 'account.registered' and customer_id = $1",
    [customer?.id],
  );
  expect(history).toHaveLength(1);
  const welcome = () =>
    portal.sql<{ status: string }>(
      "select status from deliveries where template = 'welcome' and recipient = $1",
      [email],
    );
  await until('the welcome', async () => (await welcome()).some(({ status }) => status === 'sent'));
  expect(await welcome()).toHaveLength(1);
}

/** Killed after the identity said "verified" and before the customer was written: the lock holds the second commit back. */
async function killedBetweenTheCommits(): Promise<Person> {
  const person = await registered();
  const { id } = (await identityOf(person.email)) ?? { id: '' };
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`customer:${id}`]);
  const proving = portal
    .call('/api/portal/verify-email', { body: { token: person.token } })
    .catch(() => null);
  await until('the second commit to be held back', async () => {
    const waiting = await portal.sql(
      "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
    );
    return waiting.length > 0 && (await identityOf(person.email))?.verified;
  });
  await portal.api.kill();
  await proving;
  await client.query('select pg_advisory_unlock_all()');
  expect(await identityOf(person.email)).toMatchObject({ verified: true });
  expect(await customersOf(person.email)).toEqual([]);
  await portal.api.start();
  return person;
}

test('killed between the two commits of a registration: the next log-in makes the profile, ten at once make one', async () => {
  const person = await killedBetweenTheCommits();
  const cookies = await Promise.all(Array.from({ length: 10 }, () => logIn(portal, person)));
  await expectMadeOnce(person.email);
  for (const cookie of cookies) {
    expect((await portal.call('/api/portal/views/profile', { cookie })).status).toBe(200);
  }
});

test('a session without a profile: ten first requests at once make the profile once and are all answered', async () => {
  const person = await registered();
  await portal.sql('update identity.customer_user set email_verified = true where email = $1', [
    person.email,
  ]);
  const cookie = await logInWithoutProfile(person);
  expect(await customersOf(person.email)).toEqual([]);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => portal.call('/api/portal/views/profile', { cookie })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  await expectMadeOnce(person.email);
});

test('a link that proves an address twice makes one customer', async () => {
  const person = await registered();
  const prove = () => portal.call('/api/portal/verify-email', { body: { token: person.token } });
  const statuses = (await Promise.all([prove(), prove(), prove()])).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
  for (const status of statuses) expect([200, 410]).toContain(status);
  await expectMadeOnce(person.email);
});

/** The cookie of a session that the identity began while no profile was written: signed as the api signs it. */
async function logInWithoutProfile(person: Person): Promise<string> {
  const { customerIdentity } = await identitiesOfTheTest();
  const client = { ip: '127.0.0.1', userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile' };
  const result = await customerIdentity.logIn({
    email: person.email,
    password: person.password,
    remember: false,
    client,
  });
  if (!result.ok) throw new Error(result.problem);
  return result.setCookies.map((line) => line.split(';')[0]).join('; ');
}

/** Better Auth alone, on the same database: what was committed before a process died. */
async function identitiesOfTheTest() {
  Object.assign(process.env, {
    DATABASE_URL: portal.databaseUrl,
    SECRET: secret,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
  });
  const { identities } = await import('../identities.ts');
  const pool = new pg.Pool({
    connectionString: portal.databaseUrl,
    max: 2,
    options: '-c search_path=identity,public',
  });
  pool.on('error', () => {});
  onTestFinished(() => pool.end());
  return { customerIdentity: identities(pool).customer };
}
