import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleOf } from '#scripts/build.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { chanceOf } from '../chance.ts';
import { runToEnd } from '../testing/child-process.ts';
import { demoCustomer, newCustomer, type SignedIn } from '../testing/customers-by-http.ts';
import { secret, seedPassword } from '../testing/filled-template.ts';
import { startPortal } from '../testing/processes.ts';
import { tcpGate } from '../testing/tcp-gate.ts';
import { until } from '../testing/until.ts';
import { type Outcome, oneCustomer } from './customer.ts';
import { makeTrouble } from './trouble.ts';
import { judge } from './verdict.ts';

/** How many bookings, how many people at once, and the seed of chance; the seed is printed, to have a run again. */
const bookings = Number(process.env.SOAK_BOOKINGS ?? 1_000);
const atOnce = Number(process.env.SOAK_AT_ONCE ?? 8);
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000);

const say = (line: string) => void process.stdout.write(`${line}\n`);

const folder = await mkdtemp(path.join(tmpdir(), 'portal-soak-'));
// The database's own user goes there, too.
await chmod(folder, 0o755);
const launch = () => startPostgres({ dataDir: folder, log: () => {} });
let server = await launch();
const door = await tcpGate(server.port);
const databaseUrl = Object.assign(new URL(server.url), { port: String(door.port) }).href;
let worker: ChildProcess | null = null;
afterAll(async () => {
  worker?.kill('SIGKILL');
  await door.close();
  await server.stop();
  await rm(server.folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});
const prepared = {
  DATABASE_URL: databaseUrl,
  SECRET: secret,
  SEED_PASSWORD: seedPassword,
  LOG_LEVEL: 'error',
};
await runToEnd('migrate', prepared);
await runToEnd('seed', prepared);
const portal = await startPortal({ databaseUrl, env: { LOG_LEVEL: 'error' } });

function startWorker(): void {
  const { PATH = '', HOME = '' } = process.env;
  worker = spawn(process.execPath, [bundleOf('worker')], {
    env: {
      ...prepared,
      PATH,
      HOME,
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost:4321',
      DATA_DIR: path.join(folder, 'files'),
      SANDBOX_URL: portal.gateway.url,
      SMTP_URL: `smtp://127.0.0.1:${portal.mailDoor.port}`,
    },
    stdio: 'ignore',
  });
}

async function killWorker(): Promise<void> {
  const gone = new Promise((done) => worker?.once('exit', done) ?? done(null));
  worker?.kill('SIGKILL');
  await gone;
  startWorker();
}

async function restartDatabase(): Promise<void> {
  await server.stop();
  server = await launch();
  door.aimAt(server.port);
  door.become('open');
}

test(`${bookings} bookings under trouble: nothing lost, nothing doubled, nothing unexplained`, async () => {
  say(`soak: ${bookings} bookings, ${atOnce} at once, SOAK_SEED=${seed}`);
  startWorker();
  const people: SignedIn[] = [await demoCustomer(portal)];
  for (let more = 1; more < atOnce; more += 1) people.push(await newCustomer(portal));
  const over = new AbortController();
  const trouble = makeTrouble({ portal, killWorker, restartDatabase }, chanceOf(seed), over.signal);
  const outcomes: Outcome[] = [];
  let begun = 0;
  const bookAll = Promise.all(
    people.map(async (who, place) => {
      const chance = chanceOf(seed + 1 + place);
      while (begun < bookings) {
        begun += 1;
        outcomes.push(await oneCustomer(portal, who, chance));
        if (outcomes.length % 100 === 0) say(`soak: ${outcomes.length} done`);
      }
    }),
  ).finally(() => over.abort());
  const [happened] = await Promise.all([trouble, bookAll]);
  await comeToRest();
  const { lost, doubled, unexplained } = await judge(portal, outcomes);
  const cancelled = outcomes.filter((outcome) => outcome.cancelled).length;
  say(
    `soak: ${outcomes.length} booked, ${outcomes.filter(({ taken }) => taken.length > 0).length} paid, ${cancelled} cancelled`,
  );
  say(`soak: ${JSON.stringify(happened)}`);
  say(`soak: lost ${lost.length}, doubled ${doubled.length}, unexplained ${unexplained.length}`);
  expect({ lost, doubled, unexplained }).toEqual({ lost: [], doubled: [], unexplained: [] });
}, 3_600_000);

/** Trouble is over: what was put off is done, the sweep asks for what nobody told, until nothing moves any more. */
async function comeToRest(): Promise<void> {
  await portal.gateway.control('reset', {});
  await until('the api to answer', async () => (await portal.call('/readyz')).status === 200, 60_000);
  for (let round = 0; round < 4; round += 1) {
    await portal.gateway.control('tick', { minutes: 30 });
    await portal.ageDeadWorkers();
    await portal.sql(
      `select graphile_worker.add_job('sweep-payments', payload := '{"olderThanMinutes":0}'::json, job_key := 'soak sweep ${round}')`,
    );
    await until(
      'every job to be done',
      async () => {
        await portal.hurry();
        const waiting = await portal.sql(
          'select 1 from graphile_worker.jobs where attempts < max_attempts and (locked_at is not null or run_at <= now()) limit 1',
        );
        return waiting.length === 0;
      },
      300_000,
    );
  }
}
