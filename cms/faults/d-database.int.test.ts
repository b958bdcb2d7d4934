import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { aBooking } from '../testing/bookings.ts';
import { askToPay, book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { once } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const poolMax = 10;
const portal = await startPortal({ env: { POOL_MAX: String(poolMax) } });
const asha = await demoCustomer(portal);

/** A connection of the test that holds what it has locked until the test ends. */
async function holder(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: portal.databaseUrl, application_name: 'the test' });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  return client;
}

async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await work;
  return { result, ms: performance.now() - began };
}

const ticketsNamed = (subject: string) => portal.sql('select 1 from tickets where subject = $1', [subject]);

test('a transaction that fails at its COMMIT is answered 500 and stores nothing: never a 200 for what is not there', async () => {
  const subject = 'This commit must fail';
  await portal.sql(`
    create function fail_at_commit() returns trigger language plpgsql as $$
    begin
      if new.subject = '${subject}' then raise exception 'the test lets this commit fail' using errcode = 'check_violation'; end if;
      return null;
    end $$;
    create constraint trigger fail_at_commit after insert on tickets deferrable initially deferred
      for each row execute function fail_at_commit()`);
  const body = aBooking({ subject });
  const failed = await portal.call('/api/portal/tickets', { body, cookie: asha.cookie });
  expect(failed).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
  expect(failed.text).not.toMatch(/the test lets|trigger|tickets_/);
  expect(await ticketsNamed(subject)).toEqual([]);
  expect(
    await portal.sql(
      "select 1 from graphile_worker.jobs where task_identifier = 'notice' and run_at <= now()",
    ),
  ).toEqual([]);
  await portal.sql('drop trigger fail_at_commit on tickets');
  expect((await portal.call('/api/portal/tickets', { body, cookie: asha.cookie })).status).toBe(200);
  expect(await ticketsNamed(subject)).toHaveLength(1);
});

test('an unbalanced posting cannot be committed by anybody', async () => {
  const number = await book(portal, asha);
  await checkoutAnswer(portal, (await pay(portal, asha, number)).orderId);
  await once(portal, number);
  const insert = `insert into ledger_entries (id, posting, account, amount, memo, occurred_at, customer_account_id, created_at, updated_at)
    select gen_random_uuid(), 'of the test', 'gateway', 100, '', now(), id, now(), now() from accounts limit 1`;
  await expect(portal.sql(insert)).rejects.toMatchObject({ code: '23514' });
  await expect(portal.sql('update invoices set total = 0')).rejects.toMatchObject({ code: '23001' });
  await expect(portal.sql('delete from ledger_entries')).rejects.toMatchObject({ code: '23001' });
  await expect(portal.sql('truncate ledger_entries cascade')).rejects.toMatchObject({ code: '23001' });
});

test('four times as many changes at once as there are connections all get through', async () => {
  const { result, ms } = await timed(
    Promise.all(Array.from({ length: 4 * poolMax }, () => book(portal, asha))),
  );
  expect(new Set(result).size).toBe(4 * poolMax);
  expect(ms).toBeLessThan(15_000);
  const settings = await portal.sql<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'quicktechpro'",
  );
  expect(settings[0]?.n).toBeLessThanOrEqual(poolMax);
});

test('who waits for a row that another holds gives up after the lock time limit, and the others go on', async () => {
  const number = await book(portal, asha);
  const free = await book(portal, asha);
  const client = await holder();
  await client.query('select 1 from tickets where number = $1 for update', [number]);
  const waiting = timed(askToPay(portal, asha, number));
  const passing = await timed(pay(portal, asha, free));
  expect(passing.ms).toBeLessThan(3_000);
  const { result, ms } = await waiting;
  expect(result.status).toBeGreaterThanOrEqual(500);
  expect(result.status).toBeLessThan(504);
  expect(ms).toBeGreaterThan(3_000);
  expect(ms).toBeLessThan(9_000);
  await client.query('rollback');
  expect((await askToPay(portal, asha, number)).status).toBe(200);
});

test('when every connection waits for one lock, all come back and the api serves on', async () => {
  const number = await book(portal, asha);
  const client = await holder();
  await client.query('select 1 from tickets where number = $1 for update', [number]);
  const waiting = Array.from({ length: poolMax + 2 }, () => askToPay(portal, asha, number));
  const { result, ms } = await timed(Promise.all(waiting));
  expect(ms).toBeLessThan(20_000);
  expect(Math.min(...result.map(({ status }) => status))).toBeGreaterThanOrEqual(500);
  await client.query('rollback');
  const { orderId } = await pay(portal, asha, number);
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
});

test('connections that the database drops cost no process, and the next requests work', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const dropped = await portal.sql<{ dropped: boolean }>(
    `select pg_terminate_backend(pid) as dropped from pg_stat_activity
     where datname = current_database() and application_name like 'quicktechpro%'`,
  );
  expect(dropped.length).toBeGreaterThan(3);
  const answer = await checkoutAnswer(portal, orderId);
  await until('the api to serve again', async () => {
    const confirmed = await confirm(portal, asha, answer);
    expect([200, 503]).toContain(confirmed.status);
    return confirmed.body.state === 'paid';
  });
  expect(portal.api.isAlive()).toBe(true);
  await portal.hurry();
  await once(portal, number);
});
