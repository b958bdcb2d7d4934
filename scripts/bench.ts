import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { bytesOf } from './bench/bytes.ts';
import { memoryMb } from './bench/cpu.ts';
import { fillForBench } from './bench/fill.ts';
import { type Figure, measure } from './bench/load.ts';
import { startMeasured } from './bench/measured-portal.ts';
import { bookAndPay, until } from './bench/paid-ticket.ts';
import { logIn } from './bench/person.ts';
import { targetsOf } from './bench/targets.ts';
import { percentile, replyToVisible } from './bench/visible.ts';
import { replyToPainted } from './bench/visible-page.ts';
import { root } from './build.ts';
import { findChromium } from './chromium.ts';

/**
 * Measures the portal as it runs, through its front door, on this machine alone: `npm run bench`, or with words to look at
 * some targets only: `npm run bench -- tickets dashboard`. Writes what it saw to `.build/bench.json`.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
/** Of ten at once, before anything is counted: what a process does for the first time it does slowly. */
const warmSeconds = 4;
const wanted = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const { portal, origin, gateway, password, sparePort: barePort } = await startMeasured('bench', say);
let bare: ChildProcess | undefined;
process.once('exit', () => bare?.kill());
try {
  await bench();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
} finally {
  bare?.kill();
  await portal.stop();
}

async function bench(): Promise<void> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  client.on('error', () => {});
  await client.connect();
  const customer = await logIn(origin, { audience: 'portal', email: 'asha.rao@example.com', password });
  const staff = await logIn(origin, { audience: 'desk', email: 'technician@quicktechpro.example', password });
  const number = await bookAndPay({ origin, gateway, cookie: customer });
  say('Filling the database: 10 000 tickets, 100 000 messages …');
  await fillForBench(client, { tickets: 10_000, messages: 100_000 });
  const [known] = (
    await client.query<{ id: string; invoice: string; payment: string; account: string; article: string }>(
      `select t.id, i.number as invoice, p.id as payment, t.account_id as account,
         (select '/help/' || slug from articles where status = 'published' and language = 'en' order by slug limit 1) as article
       from tickets t join invoices i on i.ticket_id = t.id and i.extra_id is null
       join payments p on p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null where t.number = $1`,
      [number],
    )
  ).rows;
  if (!known) throw new Error(`${number} was not paid`);
  bare = spawn(
    process.execPath,
    [path.join(root, 'scripts/bench/bare.ts'), portal.databaseUrl, known.account, String(barePort)],
    {
      stdio: 'inherit',
    },
  );
  await until(async () => (await fetch(`http://127.0.0.1:${barePort}/`)).ok);
  const world = { customer, staff, email: 'asha.rao@example.com', password, ticket: number, ...known };
  const pids = () =>
    [portal.processes.api, portal.processes.site].flatMap((child) => child?.pid() ?? []).concat(postmaster);
  const postmaster = Number(
    (
      await client.query<{ pid: string }>(
        "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
      )
    ).rows[0]?.pid,
  );
  const barePids = () => [bare?.pid ?? 0, postmaster];

  const figures: Figure[] = [];
  const measured = async (name: string, one: Promise<Figure>) => {
    const figure = { ...(await one), name };
    figures.push(figure);
    say(row(figure));
  };
  say(row(null));
  for (const connections of [1, 10, 50])
    await measured(
      'bare Node and pg, the same list',
      measure(
        `http://127.0.0.1:${barePort}`,
        { name: '', path: '/' },
        { connections, seconds, pids: barePids },
      ),
    );
  for (const target of targetsOf(world)) {
    if (wanted.length > 0 && !wanted.some((word) => target.name.includes(word))) continue;
    if (!target.body) await measure(origin, target, { connections: 10, seconds: warmSeconds, pids });
    for (const connections of [1, 10, 50]) {
      if (connections > (target.mostConnections ?? 50)) continue;
      await measured(target.name, measure(origin, target, { connections, seconds, pids }));
    }
  }

  const visible = await replyToVisible(origin, { customer, staff, ticket: number, rounds: 200 });
  say(
    `reply to visible on the other side: p50 ${percentile(visible, 0.5).toFixed(0)} ms, p99 ${percentile(visible, 0.99).toFixed(0)} ms`,
  );
  const painted = await replyToPainted(origin, {
    chromium: await findChromium(say),
    customer,
    staff,
    ticket: number,
    id: known.id,
    rounds: 100,
  });
  say(
    `reply to painted on the other side's page: p50 ${percentile(painted, 0.5)} ms, p99 ${percentile(painted, 0.99)} ms`,
  );
  // What is garbage is given back while nobody asks for anything.
  await setTimeout(60_000);
  const memory = Object.fromEntries(
    Object.entries(portal.processes).map(([name, child]) => [name, memoryMb(child?.pid() ?? process.pid)]),
  );
  say(`memory a minute after the load, MB: ${JSON.stringify(memory)}`);
  const bytes = [];
  for (const page of [
    '/',
    '/login',
    '/customer/dashboard',
    '/customer/tickets',
    `/customer/tickets/${number}`,
    '/customer/tickets/new',
    '/customer/invoices',
    '/customer/payments',
    '/customer/notifications',
    '/customer/profile',
  ]) {
    const one = await bytesOf(origin, page, page.startsWith('/customer') ? customer : undefined);
    bytes.push(one);
    say(`bytes ${JSON.stringify(one)}`);
  }
  await client.end();
  await mkdir(path.join(root, '.build'), { recursive: true });
  const result = {
    at: new Date().toISOString(),
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    figures,
    painted: { p50: percentile(painted, 0.5), p99: percentile(painted, 0.99) },
    visible: { p50: percentile(visible, 0.5), p99: percentile(visible, 0.99) },
    memory,
    bytes,
  };
  await writeFile(path.join(root, '.build', 'bench.json'), JSON.stringify(result, null, 2));
}

function row(figure: Figure | null): string {
  const cells = figure
    ? [figure.connections, figure.perSecond, figure.p50, figure.p99, figure.cpuPerRequest, figure.failed]
    : ['conn.', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'failed'];
  return `${(figure?.name ?? 'what').padEnd(34)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
}
