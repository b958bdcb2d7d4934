import type { Endpoint, PayloadRequest } from 'payload';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { articleBody } from '#cms/seed/article-body.ts';
import { fillBusiness } from '#cms/seed/fill.ts';
import { cookieOf, createStaff } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { healthOf } from './health.ts';
import { publicVersion } from './public-version.ts';

const cms = await testCms();
let slug = '';
/** In the middle of a minute, so that the clock says nothing of its own. */
const quiet = () => cms.setNow(new Date(Math.floor(Date.now() / 60_000) * 60_000 + 120_000));
const version = () => publicVersion(cms.payload);

beforeAll(async () => {
  await fillBusiness(await cms.req());
  slug = (await cms.sql<{ slug: string }>(`select slug from articles where status = 'published' limit 1`))[0]
    ?.slug as string;
});

/** Connection of its own, as another process has it. */
async function elsewhere(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: cms.databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const tables = (
  await cms.sql<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger where tgname = 'tells_everybody' order by 1`,
  )
).map(({ name }) => name);

test('every table that a page for everybody is made of tells of its changes', async () => {
  const endpoints = (await cms.config).endpoints as Endpoint[];
  const asked: [path: string, more: Partial<PayloadRequest>][] = [
    ['/portal/views/home', {}],
    ['/portal/views/help', {}],
    ['/portal/views/help/:slug', { routeParams: { slug } }],
    ['/portal/views/legal', { url: 'http://localhost/api/portal/views/legal?document=terms' }],
  ];
  const read = new Set<string>();
  const scans = (req: PayloadRequest) =>
    query<{ name: string; n: string }>(
      req,
      sql`select relname as name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as n from pg_stat_xact_user_tables`,
    );
  for (const [path, more] of asked) {
    const endpoint = endpoints.find((one) => one.path === path && one.method === 'get');
    if (!endpoint) throw new Error(`${path} is no view`);
    const req = Object.assign(await cms.req(), { url: `http://localhost/api${path}`, ...more });
    await inTransaction(req, async () => {
      // What was put together before is put together anew.
      await query(req, sql`update settings set updated_at = updated_at`);
      const before = new Map((await scans(req)).map(({ name, n }) => [name, n]));
      const response = await endpoint.handler(req);
      expect([path, response.status]).toEqual([path, 200]);
      for (const { name, n } of await scans(req)) if (n !== (before.get(name) ?? '0')) read.add(name);
    });
  }
  expect([...read]).toEqual(expect.arrayContaining(['articles', 'services', 'settings', 'legal_notices']));
  expect([...read].filter((name) => !tables.includes(name))).toEqual([]);
});

/** A row more, as like another as its table allows: some of these tables are only ever added to. */
const oneMore: Record<string, string> = {
  media: `insert into media (id, alt) values (gen_random_uuid(), 'A picture')`,
  legal_notices: `insert into legal_notices (id, document, version, published_at, title)
    select gen_random_uuid(), document, gen_random_uuid(), '2020-01-01', title from legal_notices limit 1`,
  legal_notices_sections: `insert into legal_notices_sections (_order, _parent_id, id, heading, body)
    select 99, _parent_id, gen_random_uuid(), heading, body from legal_notices_sections limit 1`,
  system_status_incidents: `insert into system_status_incidents (_order, _parent_id, id, title, text, started_at)
    select 99, id, gen_random_uuid(), 'Slow', 'Pages took long.', now() from system_status`,
};

test.each(tables)('a change of %s is a new version once it is stored, and not before', async (table) => {
  quiet();
  await elsewhere(async (client) => {
    const change =
      oneMore[table] ??
      (
        await client.query(
          `select format('update %I set %1$I = %1$I', attname) || '' as text, format('update ${table} set %I = %1$I', attname) as change
         from pg_attribute where attrelid = $1::regclass and attnum = 1`,
          [table],
        )
      ).rows[0].change;
    const before = await version();
    await client.query('begin');
    const { rowCount } = await client.query(change);
    expect(rowCount).toBeGreaterThan(0);
    expect(await version()).toBe(before);
    await client.query('rollback');
    expect(await version()).toBe(before);
    await client.query(change);
    const after = await version();
    expect(after).not.toBe(before);
    expect(await version()).toBe(after);
  });
});

test('two who change something at the same time wait for each other no longer than for the end', async () => {
  quiet();
  const before = await version();
  await elsewhere((first) =>
    elsewhere(async (second) => {
      for (const client of [first, second]) await client.query('begin');
      await first.query(`update articles set summary = summary where slug = $1`, [slug]);
      // Would hang here for as long as the first is open.
      await second.query(`update services set summary = summary`);
      await second.query('commit');
      const between = await version();
      expect(between).not.toBe(before);
      await first.query('commit');
      expect(await version()).not.toBe(between);
    }),
  );
});

test('what an editor saves in the panel is a new version', async () => {
  quiet();
  const editor = await createStaff(await cms.req(), { roles: ['editor'] });
  const cookie = await cookieOf(await cms.req(), editor, 'staff');
  const before = await version();
  const body = {
    title: 'A new page',
    summary: 'In one sentence.',
    category: 'other',
    language: 'en',
    status: 'published',
    body: articleBody('Do this first.'),
  };
  expect((await cms.fetch('/api/articles', { body, cookie })).status).toBe(201);
  expect(await version()).not.toBe(before);
});

test('the clock is part of it: a minute in which we may open, a notice that comes into force', async () => {
  quiet();
  const before = await version();
  const minute = await cms.ports.clock.now().getTime();
  cms.setNow(new Date(minute + 60_000));
  const later = await version();
  expect(later).not.toBe(before);

  const at = new Date(minute + 60_000 + 5_000);
  await cms.sql(
    `insert into legal_notices (id, document, version, published_at, title)
     select gen_random_uuid(), document, 'of tomorrow', $1, title from legal_notices limit 1`,
    [at],
  );
  cms.setNow(new Date(at.getTime() - 4_000));
  const announced = await version();
  cms.setNow(new Date(at.getTime() + 4_000));
  expect(await version()).not.toBe(announced);
});

test('the api tells the front door, and says nothing when the database does not answer', async () => {
  quiet();
  const told = await healthOf(cms.payload)('/public-version');
  expect([told?.status, await told?.text()]).toEqual([200, await version()]);
  await cms.sql('alter table public_version rename to public_version_gone');
  try {
    const silent = await healthOf(cms.payload)('/public-version');
    expect([silent?.status, await silent?.text()]).toEqual([503, '']);
  } finally {
    await cms.sql('alter table public_version_gone rename to public_version');
  }
});
