import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '#toolkit/callers.ts';
import { articleBody } from '../seed/article-body.ts';
import { revisionOf } from '../testing/revision.ts';
import { testCms } from '../testing/test-cms.ts';
import type { Rights, Role } from './table.ts';
import { builtInTable, collectionTable, globalTable, roles } from './table.ts';
import type { World } from './world.ts';
import { aWorld, fingerprint, fingerprints, pictureFile, tableOf } from './world.ts';

const cms = await testCms({ firstWall: false });
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

const cookieFor = (role: Role): string | undefined =>
  role === 'visitor' ? undefined : role === 'customer' ? world.asha.cookie : world.staff[role].cookie;

type Rows = { all: string[]; own: string[]; hidden: string[] };

/** Which rows are Asha's, as the database says. */
const owner: Record<string, () => [where: string, value: string]> = {
  tickets: () => ['account_id = $1', world.asha.account],
  'ticket-messages': () => ['account_id = $1 and not internal', world.asha.account],
  extras: () => ['account_id = $1', world.asha.account],
  'modification-requests': () => ['account_id = $1', world.asha.account],
  'session-scopes': () => ['account_id = $1', world.asha.account],
  'session-consents': () => ['account_id = $1', world.asha.account],
  'session-recordings': () => ['account_id = $1', world.asha.account],
  'session-receipts': () => ['account_id = $1', world.asha.account],
  attachments: () => [
    'account_id = $1 and not exists (select 1 from ticket_messages m where m.id = message_id and m.internal)',
    world.asha.account,
  ],
  invoices: () => ['account_id = $1', world.asha.account],
  'invoice-states': () => ['account_id = $1', world.asha.account],
  payments: () => ['account_id = $1', world.asha.account],
  'payment-orders': () => ['account_id = $1', world.asha.account],
  refunds: () => ['account_id = $1', world.asha.account],
  'credit-notes': () => ['account_id = $1', world.asha.account],
  'billing-profiles': () => ['account_id = $1', world.asha.account],
  customers: () => ['id = $1', world.asha.id],
  accounts: () => ['id = $1', world.asha.account],
  addresses: () => ['account_id = $1', world.asha.account],
  devices: () => ['account_id = $1', world.asha.account],
  consents: () => ['customer_id = $1', world.asha.id],
  activities: () => ["account_id = $1 and kind not in ('note.posted', 'note.edited')", world.asha.account],
  notifications: () => ['customer_id = $1', world.asha.id],
  'booking-drafts': () => ['customer_id = $1', world.asha.id],
  'ticket-templates': () => ['customer_id = $1', world.asha.id],
  uploads: () => ['customer_id = $1', world.asha.id],
};

async function rowsOf(slug: string): Promise<Rows> {
  const ids = async (where: string, values: string[]) =>
    (
      await cms.sql<{ id: string }>(`select id from "${tableOf(slug)}" where ${where} order by id`, values)
    ).map(({ id }) => id);
  const all = await ids('true', []);
  const mine = owner[slug]?.();
  const own = mine ? await ids(mine[0], [mine[1]]) : [];
  return { all, own, hidden: all.filter((id) => !own.includes(id)) };
}

/** A body that is right in every way, where somebody may create. */
const newRow: Record<string, () => unknown> = {
  services: () => ({
    title: 'Website care',
    kind: 'web',
    summary: 'We keep it running.',
    promise: 'Within two days',
    booking: 'by_phone',
    active: true,
    position: 9,
    resolutionMinutes: 480,
  }),
  media: () => {
    const form = new FormData();
    form.set('_payload', JSON.stringify({ alt: 'A desk' }));
    form.set('file', pictureFile());
    return form;
  },
  'service-areas': () => ({
    pin: String(600_000 + Math.floor(Math.random() * 90_000)),
    name: 'A new place',
    covered: true,
  }),
  articles: () => ({
    title: `How to ${randomUUID()}`,
    summary: 'In one sentence.',
    category: 'other',
    language: 'en',
    status: 'draft',
    body: articleBody('Do this first.'),
  }),
  'problem-templates': () => ({
    title: randomUUID(),
    category: 'network',
    tier: 'quick',
    urgency: 'normal',
    subject: 'No Wi-Fi',
    text: 'Since when?',
    active: true,
    position: 9,
  }),
  'canned-replies': () => ({ title: randomUUID(), text: 'Hello {{customer}}' }),
  macros: () => ({ title: randomUUID(), shared: true, takes: true }),
  'legal-notices': () => ({
    document: 'terms',
    version: randomUUID(),
    publishedAt: '2027-01-01T00:00:00.000Z',
    title: 'Terms',
    sections: [{ heading: 'One', body: 'Words' }],
  }),
};

/** What the form of the panel sends back when nothing was typed into it. */
const opened = async (slug: string, id?: string) => ({ revision: await revisionOf(cms, tableOf(slug), id) });

type Answer = { status: number; body: { docs?: { id: string }[]; totalDocs?: number; errors?: unknown[] } };

async function call(
  path: string,
  role: Role,
  more: { method?: string; body?: unknown } = {},
): Promise<Answer> {
  const sent = more.body instanceof FormData ? { method: more.method, rawBody: more.body } : more;
  const response = await cms.fetch(path, { ...sent, cookie: cookieFor(role) });
  const text = await response.text();
  // 501 is what Payload says of a collection without any endpoint.
  if (response.status !== 501)
    expect(response.status, `${more.method ?? 'GET'} ${path} as ${role}: ${text}`).toBeLessThan(500);
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
}

const outcome = (answer: Answer): string => {
  if (answer.status >= 200 && answer.status < 300) return 'yes';
  return [401, 403, 404, 501].includes(answer.status) ? 'no' : `${answer.status}`;
};

test('the table names every collection and global, and none that is not there', () => {
  const named = [...Object.keys(collectionTable), ...Object.keys(builtInTable)].sort();
  expect(cms.config.collections.map(({ slug }) => slug).sort()).toEqual(named);
  expect(cms.config.globals.map(({ slug }) => slug).sort()).toEqual(Object.keys(globalTable).sort());
});

test('every collection has rows of two customers to look for', async () => {
  const poor: string[] = [];
  for (const slug of Object.keys(collectionTable)) {
    const { all, own, hidden } = await rowsOf(slug);
    if (all.length === 0) poor.push(`${slug}: no rows`);
    if (collectionTable[slug]?.read.customer === 'own' && (own.length === 0 || hidden.length === 0))
      poor.push(`${slug}: ${own.length} own, ${hidden.length} others`);
  }
  expect(poor).toEqual([]);
});

const cases = Object.keys(collectionTable).flatMap((slug) => roles.map((role) => [slug, role] as const));

test.each(cases)('%s: what a %s reads', async (slug, role) => {
  const right = collectionTable[slug]?.read[role] ?? 'none';
  const rows = await rowsOf(slug);
  const visible = right === 'all' ? rows.all : right === 'own' ? rows.own : [];
  const list = await call(`/api/${slug}?limit=0&pagination=false`, role);
  const count = await call(`/api/${slug}/count`, role);
  if (right === 'none') {
    expect([outcome(list), outcome(count)]).toEqual(['no', 'no']);
  } else {
    expect((list.body.docs ?? []).map(({ id }) => id).sort()).toEqual(visible);
    expect(count.body.totalDocs).toBe(visible.length);
  }
  const seen = visible[0];
  if (seen) expect((await call(`/api/${slug}/${seen}`, role)).status).toBe(200);
  const unseen = rows.all.find((id) => !visible.includes(id));
  if (unseen) await looksMissing(slug, role, unseen);
});

/** A row that is kept from somebody answers in status and words like one that does not exist. */
async function looksMissing(slug: string, role: Role, id: string): Promise<void> {
  const forbidden = await call(`/api/${slug}/${id}`, role);
  const missing = await call(`/api/${slug}/${randomUUID()}`, role);
  expect(outcome(forbidden)).toBe('no');
  expect(forbidden).toEqual(missing);
}

type Write = Exclude<keyof Rights, 'read'>;
const writes: readonly Write[] = [
  'create',
  'update',
  'delete',
  'bulk update',
  'bulk delete',
  'versions',
  'restore',
  'duplicate',
];

async function attempt(write: Write, slug: string, role: Role, id: string): Promise<Answer> {
  const one = `where[id][equals]=${id}`;
  switch (write) {
    case 'create':
      return call(`/api/${slug}`, role, { method: 'POST', body: newRow[slug]?.() ?? {} });
    case 'update':
      return call(`/api/${slug}/${id}`, role, { method: 'PATCH', body: await opened(slug, id) });
    case 'delete':
      return call(`/api/${slug}/${id}`, role, { method: 'DELETE' });
    case 'bulk update':
      return call(`/api/${slug}?${one}`, role, { method: 'PATCH', body: {} });
    case 'bulk delete':
      return call(`/api/${slug}?${one}`, role, { method: 'DELETE' });
    case 'versions':
      return call(`/api/${slug}/versions`, role);
    case 'restore':
      return call(`/api/${slug}/versions/${id}`, role, { method: 'POST', body: {} });
    case 'duplicate':
      return call(`/api/${slug}/${id}/duplicate`, role, { method: 'POST', body: {} });
  }
}

test.each(cases)('%s: what a %s writes', async (slug, role) => {
  const right = collectionTable[slug];
  if (!right) throw new Error(slug);
  // A customer tries her own rows: others are refused by reading already. A spare service can be created once.
  const { all, own } = await rowsOf(slug);
  const id = (role === 'customer' ? own[0] : undefined) ?? all[0] ?? randomUUID();
  if (slug === 'services') await cms.sql("delete from services where kind = 'web'");
  const before = await fingerprint(cms, tableOf(slug));
  const may: Partial<Record<Write, string>> = {};
  for (const write of writes.filter((each) => !right[each].includes(role as StaffRole))) {
    may[write] = outcome(await attempt(write, slug, role, id));
  }
  expect(await fingerprint(cms, tableOf(slug))).toBe(before);
  for (const write of writes.filter((each) => right[each].includes(role as StaffRole))) {
    may[write] = outcome(await attempt(write, slug, role, id));
  }
  const expected = Object.fromEntries(
    writes.map((write) => [write, right[write].includes(role as StaffRole) ? 'yes' : 'no']),
  );
  expect(may).toEqual(expected);
});

const readableByCustomers = Object.entries(collectionTable).flatMap(([slug, { read }]) =>
  read.customer ? [slug] : [],
);

test.each(readableByCustomers)(
  '%s: a customer cannot tell another account’s row from none by trying to change it',
  async (slug) => {
    const { hidden } = await rowsOf(slug);
    const id = hidden[0] ?? '';
    const before = await fingerprint(cms, tableOf(slug));
    for (const write of ['update', 'delete', 'bulk update', 'bulk delete', 'duplicate', 'restore'] as const) {
      const none = randomUUID();
      const forbidden = withoutId(await attempt(write, slug, 'customer', id), id);
      const missing = withoutId(await attempt(write, slug, 'customer', none), none);
      expect(forbidden, write).toEqual(missing);
      expect(outcome(forbidden), write).toBe('no');
    }
    expect(await fingerprint(cms, tableOf(slug))).toBe(before);
  },
);

/** An answer may repeat the id that was asked for. */
const withoutId = (answer: Answer, id: string): Answer =>
  JSON.parse(JSON.stringify(answer).replaceAll(id, 'the id'));

const globalCases = Object.keys(globalTable).flatMap((slug) => roles.map((role) => [slug, role] as const));

test.each(globalCases)('the global %s: what a %s may do', async (slug, role) => {
  const right = globalTable[slug];
  const may = {
    read: outcome(await call(`/api/globals/${slug}`, role)),
    versions: outcome(await call(`/api/globals/${slug}/versions`, role)),
    restore: outcome(
      await call(`/api/globals/${slug}/versions/${randomUUID()}`, role, { method: 'POST', body: {} }),
    ),
    update: outcome(await call(`/api/globals/${slug}`, role, { method: 'POST', body: await opened(slug) })),
  };
  expect(may).toEqual({
    read: right?.read[role] ? 'yes' : 'no',
    versions: 'no',
    restore: 'no',
    update: right?.update.includes(role as StaffRole) ? 'yes' : 'no',
  });
});

const builtInCases = Object.keys(builtInTable).flatMap((slug) => roles.map((role) => [slug, role] as const));

test.each(builtInCases)('Payload’s own %s: nothing for a %s who is not staff', async (slug, role) => {
  const staff = role !== 'visitor' && role !== 'customer';
  const open = builtInTable[slug] === 'staff' && staff;
  if (open) {
    expect(outcome(await call(`/api/${slug}`, role))).toBe('yes');
    return;
  }
  const before = await fingerprints(cms);
  const id = randomUUID();
  const answers = {
    list: await call(`/api/${slug}`, role),
    count: await call(`/api/${slug}/count`, role),
    one: await call(`/api/${slug}/${id}`, role),
    create: await call(`/api/${slug}`, role, { method: 'POST', body: lockBody() }),
    update: await call(`/api/${slug}?where[id][exists]=true`, role, { method: 'PATCH', body: {} }),
    delete: await call(`/api/${slug}?where[id][exists]=true`, role, { method: 'DELETE' }),
    // Preferences are written under their key, past every access function of Payload's.
    set: await call(`/api/${slug}/tickets-list`, role, { method: 'POST', body: { value: { limit: 1 } } }),
    unset: await call(`/api/${slug}/tickets-list`, role, { method: 'DELETE' }),
  };
  expect(
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, outcome(answer)])),
  ).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, 'no'])));
  expect(await fingerprints(cms)).toEqual(before);
});

/** What a false lock looks like: it would keep staff from a document. */
const lockBody = () => ({ globalSlug: 'settings', user: { relationTo: 'customers', value: world.asha.id } });
