import { beforeAll, expect, test } from 'vitest';
import { queueCountLimit } from '#collections/tickets/contract.ts';
import type { DeskQueuesView } from '#collections/tickets/desk-queues-view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { viewLimit } from './contract.ts';
import { countLimit } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let ravi: StaffPerson;
let admin: StaffPerson;
type Booked = Awaited<ReturnType<typeof anOpenTicket>>;
let one: Booked;
let two: Booked;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  ravi = await signedInStaff(cms, 'Ravi Shetty');
  admin = await signedInStaff(cms, 'Chitra Nair', ['admin']);
  one = await anOpenTicket(cms, asha);
  two = await anOpenTicket(cms, await signedInCustomer(cms, { name: 'Meera 100% Iyer' }));
  await cms.sql(
    `update tickets set urgency = 'urgent', assignee_id = $2, last_word_at = now() - interval '5 hours', paid_at = now() - interval '5 hours' where id = $1`,
    [one.id, bala.id],
  );
  await cms.sql(`update tickets set subject = 'Printer is loud' where id = $1`, [two.id]);
});

const list = async (params = '', who = bala): Promise<DeskQueuesView> => {
  const response = await cms.fetch(`/api/desk/queues?${params}`, { cookie: who.cookie });
  expect(response.status).toBe(200);
  return (await response.json()) as DeskQueuesView;
};
const numbers = async (params: string, who = bala) =>
  (await list(params, who)).rows.map(({ number }) => number);
const keep = async (name: string, filter: object, { who = bala, shared = false, id = '' } = {}) => {
  const at = id ? `/desk/views/${id}` : '/desk/views';
  return send<{ id: string; error: { code: string } }>(cms, at, who, { name, shared, filter });
};
const names = async (who = bala) => (await list('', who)).views.map(({ name }) => name);

test('a list is narrowed by everything that a filter names, and nonsense narrows nothing', async () => {
  expect((await numbers('queue=all')).toSorted()).toEqual([one.number, two.number].toSorted());
  expect(await numbers('queue=all&urgency=urgent')).toEqual([one.number]);
  expect(await numbers('queue=all&assignee=me')).toEqual([one.number]);
  expect(await numbers('queue=all&assignee=me', ravi)).toEqual([]);
  expect(await numbers(`queue=all&assignee=${bala.id}`, ravi)).toEqual([one.number]);
  expect(await numbers('queue=all&assignee=nobody')).toEqual([two.number]);
  expect(await numbers('queue=all&q=loud+printer')).toEqual([two.number]);
  expect(await numbers('queue=all&q=100%25')).toEqual([two.number]);
  expect(await numbers(`queue=all&q=${one.number}`)).toEqual([one.number]);
  expect(await numbers('queue=all&waited=4')).toEqual([one.number]);
  expect(await numbers('queue=all&status=resolved')).toEqual([]);
  expect(await numbers('queue=all&kind=web')).toEqual([]);
  expect(await numbers('queue=all&kind=hammer&status=x&waited=-1&assignee=me%27&cursor=..')).toHaveLength(2);
});

test('views are kept, counted, renamed, put into an order and deleted, each by whose they are', async () => {
  const urgent = await keep('Urgent ones', { queue: 'all', urgency: 'urgent' });
  const mine = await keep('Mine first', { queue: 'mine' });
  const shared = await keep('For all', { queue: 'all', assignee: 'me' }, { who: admin, shared: true });
  expect([urgent.status, mine.status, shared.status]).toEqual([200, 200, 200]);
  const { views } = await list();
  expect(views).toMatchObject([
    {
      name: 'Urgent ones',
      shared: false,
      mayChange: true,
      count: 1,
      filter: { queue: 'all', urgency: 'urgent' },
    },
    { name: 'Mine first', count: 1 },
    { name: 'For all', shared: true, mayChange: false, count: 1 },
  ]);
  expect(await names(ravi)).toEqual(['For all']);
  // `me` is whoever looks.
  expect((await list('', ravi)).views[0]?.count).toBe(0);
  const order = async (who: StaffPerson, ...ids: string[]) =>
    (await cms.fetch('/api/desk/views', { method: 'PUT', body: { ids }, cookie: who.cookie })).status;
  expect(await order(bala, mine.body.id, urgent.body.id, shared.body.id)).toBe(200);
  expect((await names()).slice(0, 2)).toEqual(['Mine first', 'Urgent ones']);
  // Others put only their own into an order.
  expect(await order(ravi, urgent.body.id, mine.body.id)).toBe(200);
  expect((await names()).slice(0, 2)).toEqual(['Mine first', 'Urgent ones']);
  await keep('Burning', { queue: 'all', urgency: 'high' }, { id: urgent.body.id });
  expect((await list()).views.find(({ name }) => name === 'Burning')?.filter).toEqual({
    queue: 'all',
    urgency: 'high',
  });
  const [noted] = await cms.sql<{ changes: unknown }>(
    `select changes from audit_entries where action = 'view.saved' and document = $1 order by at desc, id desc limit 1`,
    [urgent.body.id],
  );
  expect(noted?.changes).toEqual([
    { path: 'name', label: 'Name', before: 'Urgent ones', after: 'Burning' },
    {
      path: 'filter',
      label: 'Filter',
      before: 'queue: all, urgency: urgent',
      after: 'queue: all, urgency: high',
    },
  ]);
  // A colleague's is not there, and what is for everybody is an admin's.
  expect((await keep('Taken', { queue: 'mine' }, { who: ravi, id: urgent.body.id })).status).toBe(404);
  expect((await keep('Taken', { queue: 'mine' }, { id: shared.body.id })).status).toBe(404);
  expect((await keep('Everybody', { queue: 'mine' }, { shared: true })).body.error.code).toBe('illegal_move');
  const remove = async (id: string, who = bala) =>
    (await cms.fetch(`/api/desk/views/${id}`, { method: 'DELETE', cookie: who.cookie })).status;
  expect(await remove(shared.body.id)).toBe(404);
  expect(await remove(urgent.body.id, ravi)).toBe(404);
  expect(await remove(urgent.body.id)).toBe(200);
  expect(await remove(urgent.body.id)).toBe(404);
  expect(await names()).toEqual(['Mine first', 'For all']);
});

test('a person has so many views and no more, also from two windows at once', async () => {
  const made = await Promise.all(
    Array.from({ length: viewLimit + 2 }, (_, i) => keep(`View ${i}`, { queue: 'all' }, { who: ravi })),
  );
  expect(made.filter(({ status }) => status === 200)).toHaveLength(viewLimit);
  expect((await keep('  ', { queue: 'all' })).status).toBe(422);
  expect((await keep('Odd', { queue: 'all', hammer: 1 })).status).toBe(422);
});

test('a count goes no further than it is read, and what today’s form does not know is no view', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const columns = `account_id, customer_id, service_id, kind, tier_key, tier_name, price, category, description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time, subject, status, urgency, paid_at, last_word_by, last_word_at, expected_at, created_at, updated_at`;
  await cms.sql(
    `insert into tickets (id, booking_key, number, ${columns}) select uuidv7(), uuidv7(), 'RT2001-' || n, ${columns} from tickets, generate_series(1000, 2010) n where id = $1`,
    [id],
  );
  const { body } = await keep('Everything', { queue: 'all' });
  const { views, counts } = await list();
  expect(views.find((view) => view.id === body.id)?.count).toBe(countLimit + 1);
  expect([counts.unassigned, counts.resolved]).toEqual([queueCountLimit + 1, 0]);
  await cms.sql(`update saved_views set filter = '{"queue":"no such queue"}' where id = $1`, [body.id]);
  expect(await names()).not.toContain('Everything');
});

test('what was for everybody and is no more belongs to whoever said so', async () => {
  const other = await signedInStaff(cms, 'Dev Hegde', ['admin']);
  const { body } = await keep('Ours', { queue: 'all' }, { who: admin, shared: true });
  expect((await keep('Mine now', { queue: 'all' }, { who: other, id: body.id })).status).toBe(200);
  expect(await names(other)).toContain('Mine now');
  expect(await names(admin)).not.toContain('Mine now');
});
