import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { startPostgres } from '#scripts/postgres.ts';
import { runToEnd } from '../testing/child-process.ts';
import { book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { secret, seedPassword } from '../testing/filled-template.ts';
import { expectBooksToAgree, expectUnbrokenSeries, once } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { tcpGate } from '../testing/tcp-gate.ts';
import { until } from '../testing/until.ts';

/** A server of this file's own, behind a door whose port stays when the server comes back on another one. */
const folder = await mkdtemp(path.join(tmpdir(), 'portal-restart-'));
// The database's own user goes there, too.
await chmod(folder, 0o755);
const launch = () => startPostgres({ dataDir: folder, log: () => {} });
let server = await launch();
const door = await tcpGate(server.port);
afterAll(async () => {
  await door.close();
  await server.stop();
  await rm(server.folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});
const databaseUrl = Object.assign(new URL(server.url), { port: String(door.port) }).href;
const prepared = {
  DATABASE_URL: databaseUrl,
  SECRET: secret,
  SEED_PASSWORD: seedPassword,
  LOG_LEVEL: 'error',
};
await runToEnd('migrate', prepared);
await runToEnd('seed', prepared);

const portal = await startPortal({ databaseUrl });
const asha = await demoCustomer(portal);
const { control } = portal.gateway;

test('D42 PostgreSQL stopped and started under load: 503 meanwhile, then every payment is there once', {
  timeout: 180_000,
}, async () => {
  onTestFailed(async () => {
    const faults = portal.api
      .said()
      .split('\n')
      .filter((line) => /"msg":"internal"|worker|queue/.test(line));
    const jobs = await portal.sql(
      'select task_identifier, attempts, locked_at, locked_by, run_at, last_error from graphile_worker.jobs where locked_at is not null or run_at <= now()',
    );
    process.stderr.write(`${faults.map((line) => line.slice(0, 400)).join('\n')}\n${JSON.stringify(jobs)}\n`);
  });
  const pid = (await portal.sql<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid;
  const tickets = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const number = await book(portal, asha);
      return { number, orderId: (await pay(portal, asha, number)).orderId };
    }),
  );
  // Load: everybody pays, the answers come in while the server goes down.
  let loading = true;
  const answers = await Promise.all(tickets.map(({ orderId }) => checkoutAnswer(portal, orderId)));
  const statuses: number[] = [];
  const load = Promise.all(
    answers.map(async (answer) => {
      while (loading) statuses.push((await confirm(portal, asha, answer)).status);
    }),
  );
  await until('the load', () => statuses.length > 5);
  await server.stop();
  const webhook = () =>
    portal.call('/hooks/razorpay', { raw: '{}', headers: { 'content-type': 'application/json' } });
  await until('503', () => statuses.at(-1) === 503);
  expect((await portal.call('/readyz')).status).toBe(503);
  expect((await portal.call('/healthz')).status).toBe(200);
  // A forged webhook is still a forged one; a genuine one is told to come again.
  for (let turn = 0; turn < 5; turn += 1) expect((await webhook()).status).toBe(400);
  const late = await control<{ items: { event_id: string }[] }>('webhooks?event=payment.captured');
  await control('webhooks/replay', { event_id: late.items[0]?.event_id });
  await control('settle', {});
  const replayed = (
    await control<{ items: { attempts: { status: number }[] }[] }>('webhooks?event=payment.captured')
  ).items.at(-1);
  expect(replayed?.attempts[0]?.status).toBe(503);

  server = await launch();
  door.aimAt(server.port);
  door.become('open');
  await until('the api to be ready again', async () => (await portal.call('/readyz')).status === 200);
  expect(portal.api.isAlive()).toBe(true);
  loading = false;
  await load;
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect((await portal.sql<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid).not.toBe(pid);

  // The gateway's retries come in their own time: here they are due.
  await control('tick', { minutes: 5 });
  for (const answer of answers) {
    await until(
      'the payment to be confirmed',
      async () => (await confirm(portal, asha, answer)).body.state === 'paid',
    );
  }
  // Jobs that were running when the server went away belong to a worker that is gone: a minute's round frees them.
  await portal.ageDeadWorkers();
  await until(
    'the jobs to be taken up again',
    async () => {
      await portal.hurry();
      return (
        (
          await portal.sql(
            'select 1 from graphile_worker.jobs where attempts < max_attempts and (locked_at is not null or run_at <= now())',
          )
        ).length === 0
      );
    },
    120_000,
  );
  for (const { number } of tickets) await once(portal, number);
  await expectUnbrokenSeries(portal);
  await expectBooksToAgree(portal);
  const [forged] = await portal.sql<{ count: number }>(
    "select sum(count)::int as count from refused_webhooks where reason = 'unsigned'",
  );
  expect(forged?.count).toBe(5);
});
