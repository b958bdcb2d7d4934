import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import lighthouse from 'lighthouse';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { startMeasured } from './bench/measured-portal.ts';
import { bookAndPay } from './bench/paid-ticket.ts';
import { logIn, post } from './bench/person.ts';
import { aBooking } from './bench/words.ts';
import { root } from './build.ts';
import { findChromium } from './chromium.ts';

/**
 * Lighthouse with its phone settings on every page, the median of three runs: `npm run lighthouse`, or for some pages only:
 * `npm run lighthouse -- tickets`. Writes scores and what cost points to `.build/lighthouse.json`.
 */
const say = (line: string) => void process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2);
const runs = Number(process.env.LIGHTHOUSE_RUNS ?? 3);
const debugPort = 9333;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--remote-debugging-port=${debugPort}`,
];

type Scores = { performance: number; accessibility: number; bestPractices: number; seo: number | null };
type Row = Scores & { page: string; lcpMs: number; tbtMs: number; cls: number; costs: string[] };

const executablePath = await findChromium(say);
const { portal, origin, gateway, password } = await startMeasured('lighthouse', say);
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const cookie = await logIn(origin, { audience: 'portal', email: 'asha.rao@example.com', password });
  const number = await bookAndPay({ origin, gateway, cookie });
  const { number: due } = await post<{ number: string }>(origin, '/api/portal/tickets', cookie, aBooking());
  const { invoice, payment } = await documentsOf(number);
  const open = ['/', '/login', '/register', '/status', '/legal/privacy'];
  const closed = [
    'dashboard',
    'tickets',
    `tickets/${number}`,
    `tickets/${due}`,
    'tickets/new',
    'invoices',
    `invoices/${invoice}`,
    'payments',
    `payments/${payment}`,
    'notifications',
    'profile',
  ].map((page) => `/customer/${page}`);
  const rows: Row[] = [];
  for (const page of [...open, ...closed]) {
    if (wanted.length > 0 && !wanted.some((word) => page.includes(word))) continue;
    const row = await medianOf(page, page.startsWith('/customer') ? cookie : null);
    rows.push(row);
    say(
      `${page.padEnd(44)} ${row.performance} ${row.accessibility} ${row.bestPractices} ${row.seo ?? '–'}  LCP ${row.lcpMs} ms, TBT ${row.tbtMs} ms, CLS ${row.cls}  ${row.costs.join(', ')}`,
    );
  }
  await mkdir(path.join(root, '.build'), { recursive: true });
  await writeFile(path.join(root, '.build', 'lighthouse.json'), JSON.stringify(rows, null, 2));
} finally {
  await browser.close();
  await portal.stop();
}

async function medianOf(page: string, cookie: string | null): Promise<Row> {
  const rows: Row[] = [];
  for (let run = 0; run < runs; run += 1) rows.push(await once(page, cookie));
  rows.sort((a, b) => a.performance - b.performance);
  const middle = rows[Math.floor(rows.length / 2)];
  if (!middle) throw new Error('no run');
  return middle;
}

async function once(page: string, cookie: string | null): Promise<Row> {
  const result = await lighthouse(origin + page, {
    port: debugPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
  });
  if (!result) throw new Error(`Lighthouse had nothing to say about ${page}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const number = (name: string) => audits[name]?.numericValue ?? 0;
  const costs = Object.values(categories)
    .filter(({ id }) => id !== 'performance' && (cookie === null || id !== 'seo'))
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    // Pages behind the log-in are no search engine's business.
    seo: cookie ? null : score('seo'),
    lcpMs: Math.round(number('largest-contentful-paint')),
    tbtMs: Math.round(number('total-blocking-time')),
    cls: Math.round(number('cumulative-layout-shift') * 1000) / 1000,
    costs: [...new Set(costs)],
  };
}

async function documentsOf(number: string): Promise<{ invoice: string; payment: string }> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ invoice: string; payment: string }>(
    "select i.number as invoice, p.id as payment from tickets t join invoices i on i.ticket_id = t.id and i.extra_id is null join payments p on p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null where t.number = $1",
    [number],
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error(`${number} has no invoice`);
  return row;
}
