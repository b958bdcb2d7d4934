import { beforeAll, expect, test } from 'vitest';
import { query, sql } from '#toolkit/database.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import { ticketListQuery, ticketSorts } from './contract.ts';
import type { TicketListView } from './list-view.ts';
import { pageSize, pageStatement } from './views/list.ts';
import { orderOf } from './views/order.ts';

let cms: TestCms;

beforeAll(async () => {
  cms = await testCms();
});

/** A customer with so many tickets, of every priority and status, several of them from the same instant. */
async function withTickets(count: number): Promise<SignedIn> {
  const who = await signedInCustomer(cms);
  const { number } = await createBooking(cms, who, { subject: 'The printer of the office' });
  await addTickets(number, { count: count - 1, from: 1 });
  return who;
}

async function addTickets(like: string, { count, from }: { count: number; from: number }): Promise<void> {
  await cms.sql(
    `insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'booking_key', uuidv7(),
       'number', right(t.number, 4) || '-' || lpad(n::text, 6, '0'), 'created_at', t.created_at - (n / 3) * interval '1 minute',
       'urgency', (array['urgent','high','normal','low'])[n % 4 + 1],
       'status', (array['awaiting_payment','open','in_progress'])[n % 3 + 1], 'paid_at', t.created_at, 'started_at', t.created_at))).*
     from tickets t, generate_series($2::int, $3::int) n where t.number = $1`,
    [like, from, from + count - 1],
  );
}

async function list(who: SignedIn, params: Record<string, string>): Promise<TicketListView> {
  const response = await cms.fetch(`/api/portal/views/tickets?${new URLSearchParams(params)}`, {
    cookie: who.cookie,
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: TicketListView }).data;
}

const numbers = ({ tickets }: TicketListView) => tickets.map(({ number }) => number);

test.each(ticketSorts)('page by page every ticket comes once, there and back, sorted by %s', async (sort) => {
  const who = await withTickets(2 * pageSize + 5);
  const asked: Record<string, string> = { sort, ...(sort === 'relevance' && { q: 'printer' }) };
  const first = await list(who, asked);
  expect(first.previous).toBeNull();
  const second = await list(who, { ...asked, cursor: first.next ?? '' });
  const third = await list(who, { ...asked, cursor: second.next ?? '' });
  expect(third.next).toBeNull();
  const all = [first, second, third].flatMap(numbers);
  expect(new Set(all).size).toBe(2 * pageSize + 5);
  expect(all).toHaveLength(2 * pageSize + 5);
  const back = await list(who, { ...asked, cursor: third.previous ?? '' });
  expect(numbers(back)).toEqual(numbers(second));
  expect(numbers(await list(who, { ...asked, cursor: back.previous ?? '' }))).toEqual(numbers(first));
  expect(numbers(await list(who, { ...asked, cursor: back.next ?? '' }))).toEqual(numbers(third));
});

test('tickets that arrive while somebody pages are neither doubled nor lost', async () => {
  const who = await withTickets(pageSize + 5);
  const first = await list(who, {});
  const fresh = await createBooking(cms, who);
  const second = await list(who, { cursor: first.next ?? '' });
  expect(numbers(second)).toHaveLength(5);
  expect(numbers(first).filter((number) => numbers(second).includes(number))).toEqual([]);
  const back = await list(who, { cursor: second.previous ?? '' });
  expect(numbers(back)).toEqual(numbers(first));
  // What has arrived lies before it, which is no whole page: the first one shows it.
  expect(numbers(await list(who, { cursor: back.previous ?? '' }))[0]).toBe(fresh.number);
});

test('a ticket that left the list takes no other with it', async () => {
  const who = await withTickets(pageSize + 5);
  const first = await list(who, { group: 'active' });
  await cms.sql(
    `update tickets set status = 'cancelled', cancelled_at = now(), cancelled_by = 'customer' where number = $1`,
    [first.tickets.at(-1)?.number],
  );
  const second = await list(who, { group: 'active', cursor: first.next ?? '' });
  expect(numbers(second)).toHaveLength(5);
});

test('a cursor that is damaged, of another order or past the end shows the first page, and so does a page number', async () => {
  const who = await withTickets(pageSize + 2);
  const first = await list(who, {});
  const next = first.next ?? '';
  for (const params of [
    { cursor: `${next}x` },
    { cursor: next.slice(0, -4) },
    { cursor: 'nonsense' },
    { cursor: '' },
    { page: '2' },
    { page: '-1' },
  ] as Record<string, string>[])
    expect(numbers(await list(who, params)), JSON.stringify(params)).toEqual(numbers(first));
  const oldest = await list(who, { sort: 'oldest' });
  expect(numbers(await list(who, { sort: 'oldest', cursor: next }))).toEqual(numbers(oldest));
  await cms.sql(`delete from tickets where number = any($1::text[])`, [
    numbers(await list(who, { cursor: next })).filter((number) => /-\d{6}$/.test(number)),
  ]);
  expect(numbers(await list(who, { cursor: next }))).toEqual(numbers(first));
});

test("another customer's cursor shows nothing of hers", async () => {
  const who = await withTickets(pageSize + 2);
  const stranger = await withTickets(pageSize + 2);
  const { next } = await list(who, {});
  const seen = numbers(await list(stranger, { cursor: next ?? '' }));
  const own = [...numbers(await list(stranger, {}))];
  const rest = await list(stranger, { cursor: (await list(stranger, {})).next ?? '' });
  expect(seen.every((number) => [...own, ...numbers(rest)].includes(number))).toBe(true);
});

test('the plain list reads a page from an index, however deep it is', async () => {
  const who = await withTickets(300);
  await withTickets(2_000);
  await cms.sql('analyze tickets');
  const [middle] = await cms.sql<{ at: string; id: string }>(
    'select created_at as at, id from tickets where account_id = $1 order by created_at offset 100 limit 1',
    [who.account],
  );
  const filters = ticketListQuery.parse({});
  const statement = pageStatement({
    join: sql``,
    among: sql`t.account_id = ${who.account}::uuid`,
    order: orderOf(filters, null),
    place: {
      way: 'after',
      sort: 'newest',
      key: null,
      at: new Date(middle?.at ?? 0).getTime(),
      id: middle?.id ?? '',
    },
  });
  const plan = await query<{ 'QUERY PLAN': string }>(await cms.req(), sql`explain analyze ${statement}`);
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toContain('tickets_by_account');
  // Refunds of one ticket are sorted below it, ticket by ticket.
  expect(text.split('SubPlan')[0]).not.toMatch(/\bSort\b|Seq Scan on tickets/);
  const read = [...text.matchAll(/tickets_by_account[^\n]*rows=(\d+(?:\.\d+)?) loops/g)].map(([, n]) =>
    Number(n),
  );
  expect(Math.max(...read)).toBeLessThanOrEqual(pageSize + 1);
});
