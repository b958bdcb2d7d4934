import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createBooking, signedInCustomer } from '#cms/testing/bookings.ts';
import { aProfile, cookieOf, createCustomer, type StoredCustomer } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { emptyBin } from './operations/empty-bin.ts';
import type { NotificationListView } from './view.ts';

const cms = await testCms();
let asha: StoredCustomer & { cookie: string };
let ravi: StoredCustomer & { cookie: string };

beforeAll(async () => {
  const req = await cms.req();
  const person = async (name: string) => {
    const customer = await createCustomer(req, { name });
    return { ...customer, cookie: await cookieOf(req, customer) };
  };
  asha = await person('Asha Rao');
  ravi = await person('Ravi Kumar');
});
beforeEach(() => cms.sql('delete from notifications'));

async function store(
  change: {
    who?: StoredCustomer;
    hoursAgo?: number;
    category?: string;
    kind?: string;
    read?: boolean;
    data?: unknown;
    text?: string;
  } = {},
): Promise<string> {
  const {
    who = asha,
    hoursAgo = 1,
    category = 'payment',
    kind = 'payment.received',
    read = false,
    data = { number: 'RT2026-0001', amount: 49_900 },
    text = '',
  } = change;
  const [row] = await cms.sql<{ id: string }>(
    `insert into notifications (id, key, customer_id, category, kind, data, at, read_at, search_text)
     values (uuidv7(), $1, $2, $3, $4, $5, now() - make_interval(hours => $6), case when $7 then now() end, $8) returning id`,
    [randomUUID(), who.id, category, kind, JSON.stringify(data), hoursAgo, read, text],
  );
  return row?.id ?? '';
}

async function list(query = '', who = asha): Promise<NotificationListView> {
  const response = await cms.fetch(`/api/portal/views/notifications${query}`, { cookie: who.cookie });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: NotificationListView }).data;
}

const mark = (body: unknown, who = asha) =>
  cms.fetch('/api/portal/notifications/mark', { body, cookie: who.cookie });

test('the page shows the last seven days, then older ones, newest first, in words', async () => {
  const [week, now, month] = [
    await store({ hoursAgo: 7 * 24 + 1 }),
    await store(),
    await store({ hoursAgo: 30 * 24 }),
  ];
  const yesterday = await store({ hoursAgo: 24, read: true });
  const view = await list();
  expect(view.recent.map((item) => item.id)).toEqual([now, yesterday]);
  expect(view.older.map((item) => item.id)).toEqual([week, month]);
  expect(view).toMatchObject({ total: 4, unread: 3, pages: 1 });
  expect(view.recent[0]).toMatchObject({
    title: 'Payment of ₹499.00 received',
    read: false,
    actions: [{ href: '/customer/tickets/RT2026-0001' }],
  });
});

test('nobody sees what somebody else was told', async () => {
  await store();
  expect(await list('', ravi)).toMatchObject({ total: 0, unread: 0, recent: [], older: [] });
  expect((await cms.fetch('/api/portal/views/notifications')).status).toBe(401);
});

test('the list is filtered by category and by unread, and broken filters are no filters', async () => {
  await store({ category: 'service', kind: 'ticket.booked' });
  await store({ read: true });
  expect((await list('?category=service')).total).toBe(1);
  expect((await list('?unread=1')).total).toBe(1);
  expect((await list('?category=payment&unread=1')).total).toBe(0);
  expect(await list('?category=%27%3B--&unread=yes&page=abc')).toMatchObject({
    total: 2,
    query: { page: 1 },
  });
});

test('thirty fit on a page, and a page past the end is the last one', async () => {
  for (let n = 0; n < 31; n += 1) await store({ hoursAgo: n });
  expect((await list()).recent).toHaveLength(30);
  const last = await list('?page=2');
  expect(last.recent).toHaveLength(1);
  expect(await list('?page=9000')).toMatchObject({ pages: 2, query: { page: 2 }, recent: last.recent });
});

test('some are marked, then all, and back', async () => {
  const [one, two] = [await store(), await store(), await store()];
  expect(await (await mark({ ids: [one, two], read: true })).json()).toEqual({ unread: 1 });
  expect(await (await mark({ read: true })).json()).toEqual({ unread: 0 });
  expect(await (await mark({ ids: [two], read: false })).json()).toEqual({ unread: 1 });
  expect((await list('?unread=1')).recent.map((item) => item.id)).toEqual([two]);
});

test('an id of somebody else changes nothing and tells nothing', async () => {
  const hers = await store();
  const foreign = await mark({ ids: [hers], read: true }, ravi);
  const missing = await mark({ ids: [randomUUID()], read: true }, ravi);
  expect([foreign.status, await foreign.json()]).toEqual([missing.status, await missing.json()]);
  expect((await list()).unread).toBe(1);
  await mark({ read: true }, ravi);
  expect((await list()).unread).toBe(1);
});

const move = (body: unknown, who = asha) =>
  cms.fetch('/api/portal/notifications/move', { body, cookie: who.cookie });

test('what is archived or deleted leaves the inbox and the count, and comes back to where it lay', async () => {
  const [one, two, three] = [await store(), await store(), await store()];
  expect(await (await move({ ids: [one], to: 'archive' })).json()).toEqual({ unread: 2, moved: 1 });
  expect(await (await move({ ids: [one, two], to: 'bin' })).json()).toEqual({ unread: 1, moved: 2 });
  expect((await list()).recent.map(({ id }) => id)).toEqual([three]);
  expect(await list('?place=archive')).toMatchObject({ total: 0, archived: 0 });
  await move({ ids: [one], to: 'archive' });
  await move({ ids: [two], to: 'inbox' });
  expect((await list('?place=archive')).recent.map(({ id }) => id)).toEqual([one]);
  expect((await list()).recent.map(({ id }) => id)).toEqual([three, two]);
  await mark({ read: true });
  // "All" is what the inbox shows.
  expect((await list('?place=archive')).recent[0]?.read).toBe(false);
});

test('nobody moves what somebody else was told', async () => {
  const hers = await store();
  const foreign = await move({ ids: [hers], to: 'bin' }, ravi);
  expect(await foreign.json()).toEqual({ unread: 0, moved: 0 });
  expect((await list()).total).toBe(1);
});

test.each([
  [{}],
  [{ ids: [], to: 'bin' }],
  [{ ids: ['../x'], to: 'bin' }],
  [{ ids: [randomUUID()], to: 'elsewhere' }],
  [{ ids: Array.from({ length: 201 }, () => randomUUID()), to: 'bin' }],
])('moving refuses %j', async (body) => {
  expect((await move(body)).status).toBe(422);
});

test('the list is searched by what it says, whatever is typed, and narrowed to days', async () => {
  const slow = await store({ text: 'Ticket RT2026-0007 is booked: 100% slow ಲ್ಯಾಪ್‌ಟಾಪ್' });
  await store({ text: 'Payment received', hoursAgo: 24 * 40 });
  const found = async (q: string) => (await list(`?q=${encodeURIComponent(q)}`)).recent.map(({ id }) => id);
  for (const q of ['rt2026-0007', 'slow booked', '100%', 'ಲ್ಯಾಪ್']) expect(await found(q), q).toEqual([slow]);
  for (const q of ['%', "' or 1=1 --", '_____', 'nowhere']) {
    const all = await found(q);
    expect(all.length, q).toBeLessThanOrEqual(q === '%' ? 1 : 0);
  }
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date());
  expect((await list(`?from=${today}`)).total).toBeLessThanOrEqual(1);
  expect((await list('?to=2020-01-01')).total).toBe(0);
  expect((await list('?from=2026-02-31&to=nonsense')).total).toBe(2);
});

test('what lies in the bin too long is removed for good', async () => {
  const [old, young] = [await store(), await store()];
  await move({ ids: [old, young], to: 'bin' });
  await cms.sql("update notifications set deleted_at = now() - interval '31 days' where id = $1", [old]);
  expect(await emptyBin(await cms.req())).toBe(1);
  expect((await cms.sql('select id from notifications')).map(({ id }) => id)).toEqual([young]);
});

test.each([
  [{}],
  [{ read: 'yes' }],
  [{ ids: [], read: true }],
  [{ ids: ['../x'], read: true }],
  [{ read: true, customer: 'x' }],
])('marking refuses %j', async (body) => {
  expect((await mark(body)).status).toBe(422);
});

const kindsOf = async (who: StoredCustomer) =>
  Object.fromEntries(
    (
      await cms.sql<{ id: string; kind: string }>(
        'select id, kind from notifications where customer_id = $1',
        [who.id],
      )
    ).map(({ id, kind }) => [id, kind]),
  );
async function actionsBy(who: StoredCustomer & { cookie: string }): Promise<Record<string, string[]>> {
  const kinds = await kindsOf(who);
  const { recent } = await list('', who);
  return Object.fromEntries(
    recent.map(({ id, actions }) => [kinds[id] ?? '', actions.map(({ label }) => label)]),
  );
}

test('an old notification offers only what is still to be done', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Nair', profile: null });
  await cms.drainJobs();
  expect(await actionsBy(meera)).toEqual({ 'account.welcome': ['Complete my profile', 'Book support'] });
  const { name, phone } = meera;
  await cms.fetch('/api/portal/profile', {
    method: 'PUT',
    body: { name, phone, ...aProfile() },
    cookie: meera.cookie,
  });
  expect(await actionsBy(meera)).toEqual({ 'account.welcome': ['Book support'] });

  const { number } = await createBooking(cms, meera);
  await cms.drainJobs();
  const pay = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: meera.cookie });
  const { checkout } = (await pay.json()) as { checkout: { orderId: string } };
  expect(await actionsBy(meera)).toMatchObject({ 'ticket.booked': ['Pay now'] });
  await cms.gateway.control('payments', { order_id: checkout.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  expect(await actionsBy(meera)).toMatchObject({
    'ticket.booked': ['Open ticket'],
    'payment.received': ['Open ticket', 'Open invoice'],
  });
});

test('a notification that points at a ticket of another account asks for no money', async () => {
  const meera = await signedInCustomer(cms);
  const { number } = await createBooking(cms, meera);
  const id = await store({
    kind: 'ticket.booked',
    category: 'service',
    data: { number: 'RT2026-0001', subject: 'x' },
  });
  await cms.sql(
    'update notifications set ticket_id = (select id from tickets where number = $2) where id = $1',
    [id, number],
  );
  expect((await list()).recent[0]?.actions.map(({ label }) => label)).toEqual(['Open ticket']);
});
