import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deadJobs } from '#collections/deliveries/operations/dead-jobs.ts';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import { fillBusiness } from '../seed/fill.ts';
import { testCms } from '../testing/test-cms.ts';
import { drain, jobsOf, mailThrough, mailToList } from './testing.ts';
import { startWorker, type Worker } from './worker.ts';

const cms = await testCms();
const running: Worker[] = [];

beforeAll(async () => fillBusiness(await cms.req()));
beforeEach(async () => {
  await cms.sql('delete from deliveries');
  await cms.sql('delete from graphile_worker._private_jobs');
  cms.mails.length = 0;
  mailToList(cms);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

async function start(concurrency = 2): Promise<Worker> {
  const worker = await startWorker(cms.payload, { connectionString: cms.databaseUrl, concurrency });
  running.push(worker);
  return worker;
}

async function queue(count: number): Promise<void> {
  const req = await cms.req();
  for (let n = 0; n < count; n += 1) {
    const props = { name: 'Asha Rao', token: `t${n}`, validMinutes: 60 };
    await queueMail(req, {
      key: randomUUID(),
      recipient: `asha.${n}@example.com`,
      template: 'reset-password',
      props,
    });
  }
}

const patience = { timeout: 20_000, interval: 50 };

test('three workers run forty jobs, each once', async () => {
  await queue(40);
  await Promise.all([start(), start(), start()]);
  await vi.waitFor(
    async () => expect(await cms.sql(`select 1 from deliveries where status = 'sent'`)).toHaveLength(40),
    patience,
  );
  expect(cms.mails).toHaveLength(40);
  expect(new Set(cms.mails.map((mail) => mail.to)).size).toBe(40);
});

test('a job starts as soon as it is committed', async () => {
  await start();
  await queue(1);
  await vi.waitFor(() => expect(cms.mails).toHaveLength(1), { timeout: 1_500, interval: 10 });
});

test('stopping lets a running job finish and takes no other', async () => {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  mailThrough(cms, async (mail) => {
    begun.resolve();
    await go.promise;
    cms.mails.push(mail);
  });
  await queue(3);
  const worker = await start(1);
  await begun.promise;
  const stopped = worker.stop();
  running.length = 0;
  go.resolve();
  await stopped;
  expect(cms.mails).toHaveLength(1);
  expect(await cms.sql(`select 1 from deliveries where status = 'sent'`)).toHaveLength(1);
  expect((await jobsOf(cms)).filter((job) => job.name === 'deliver')).toMatchObject([
    { locked_by: null },
    { locked_by: null },
  ]);
});

test('jobs of a worker that was killed are taken up again, those of a living one are left alone', async () => {
  await queue(2);
  const [dead, living] = await cms.sql<{ id: string }>(
    'select id from graphile_worker._private_jobs order by id',
  );
  const lock = `update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '1 minute', attempts = 1 where id = $1`;
  await cms.sql(lock, [dead?.id, 'worker-killed']);
  await cms.sql(lock, [living?.id, 'worker-living']);
  const other = new pg.Client({ connectionString: cms.databaseUrl });
  await other.connect();
  await other.query(`select pg_advisory_lock(727002, hashtext('worker-living'))`);
  await start();
  const left = async () => (await jobsOf(cms)).filter((job) => job.name === 'deliver');
  await vi.waitFor(
    async () => expect(await left()).toMatchObject([{ locked_by: 'worker-living' }]),
    patience,
  );
  expect(cms.mails.map((mail) => mail.to)).toEqual(['asha.0@example.com']);
  await other.end();
});

test('a worker shows that it is alive for as long as it is', async () => {
  const shown = () =>
    cms.sql(
      `select 1 from pg_locks where locktype = 'advisory' and classid = 727002 and granted and database = (select oid from pg_database where datname = current_database())`,
    );
  const before = (await shown()).length;
  const worker = await start();
  await vi.waitFor(async () => expect((await shown()).length).toBe(before + 1), patience);
  await worker.stop();
  running.length = 0;
  await vi.waitFor(async () => expect((await shown()).length).toBe(before), patience);
});

test('a worker outlives the loss of all its connections', async () => {
  await start();
  await cms.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'quicktechpro worker%'`,
  );
  await queue(1);
  // A runner whose look at the queue was cut may neither take jobs nor end; `isStalled` finds it at its second round.
  await vi.waitFor(() => expect(cms.mails).toHaveLength(1), { ...patience, timeout: 60_000 });
}, 70_000);

test('a runner that gave up is started anew', async () => {
  const gaveUp = Promise.withResolvers<void>();
  const log = {
    error: (_: unknown, message?: string) =>
      message === 'the worker gave up' ? gaveUp.resolve() : undefined,
    ...{ warn: () => {}, info: () => {}, debug: () => {}, trace: () => {} },
  };
  const away = 'alter table graphile_worker._private_jobs rename to jobs_away';
  mailThrough(cms, async () => void (await cms.sql(away)));
  running.push(
    await startWorker(cms.payload, { connectionString: cms.databaseUrl, concurrency: 1, log: log as never }),
  );
  await queue(1);
  // The job is done, but that cannot be written down: the runner does not know what is true and ends.
  await gaveUp.promise;
  await cms.sql('alter table graphile_worker.jobs_away rename to _private_jobs');
  mailToList(cms);
  await queue(1);
  await vi.waitFor(() => expect(cms.mails).toHaveLength(1), patience);
});

test('a started worker asks the gateway at once about silent orders', async () => {
  await start(1);
  await vi.waitFor(async () => {
    const [row] = await cms.sql<{ n: string }>(
      `select count(*) as n from graphile_worker.jobs where task_identifier = 'sweep-payments'`,
    );
    expect(row?.n).toBe('0');
  }, patience);
});

test('a job that used up its attempts is shown to staff', async () => {
  await cms.sql(`select graphile_worker.add_job('deliver', '{"delivery":"nobody"}', max_attempts => 1)`);
  await drain(cms);
  expect(await deadJobs(await cms.req())).toMatchObject([
    { name: 'deliver', attempts: 1, problem: expect.stringContaining('delivery') },
  ]);
});
