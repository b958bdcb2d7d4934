import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { createStaff } from '../../cms/testing/people.ts';
import { agreeToSession } from '../../cms/testing/session-consent.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  deskOf,
  moveAtDesk,
  pageOf,
  said,
  send,
  signedInStaff,
} from '../../cms/testing/tickets.ts';
import type { DeskQueue } from './contract.ts';
import type { DeskQueuesView } from './desk-queues-view.ts';
import type { DeskConflict, DeskTicketView } from './desk-ticket-view.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let chitra: StaffPerson;
let accounts: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  chitra = await signedInStaff(cms, 'Chitra Nair');
  accounts = await signedInStaff(cms, 'Anita Pai', ['accounts']);
});

const assign = (id: string, assignee: string | null, revision: number, who: { cookie: string } = bala) =>
  send<DeskTicketView & { error: { fields?: object }; conflict: DeskConflict }>(
    cms,
    `/desk/tickets/${id}/assign`,
    who,
    { assignee, revision },
  );

async function queue(name: DeskQueue, who = bala, cursor: string | null = ''): Promise<DeskQueuesView> {
  const response = await cms.fetch(`/api/desk/queues?queue=${name}&cursor=${cursor}`, { cookie: who.cookie });
  expect(response.status).toBe(200);
  return (await response.json()) as DeskQueuesView;
}

test('a ticket is taken, given away and given back; its customer sees who has it', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  const taken = await assign(id, bala.id, revision);
  expect(taken.body).toMatchObject({ assignee: { id: bala.id, name: 'Bala Kumar', openTickets: 1 } });
  expect((await pageOf(cms, asha, number)).technician).toBe('Bala Kumar');
  const given = await assign(id, chitra.id, taken.body.revision);
  expect(given.body.assignee?.name).toBe('Chitra Nair');
  const back = await assign(id, null, given.body.revision, chitra);
  expect(back.body.assignee).toBeNull();
  const steps = (await pageOf(cms, asha, number)).timeline;
  expect(steps.find(({ step }) => step === 'assigned')?.at).toBeNull();
});

test('asking for what is so already changes nothing, also when two clicks come at once', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  const answers = await Promise.all([assign(id, bala.id, revision), assign(id, bala.id, revision)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await deskOf(cms, bala, id)).revision).toBe(revision + 1);
});

test('two take one ticket at once: one has it, the other is told who', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  const [his, hers] = await Promise.all([
    assign(id, bala.id, revision, bala),
    assign(id, chitra.id, revision, chitra),
  ]);
  expect([his.status, hers.status].sort()).toEqual([200, 409]);
  const winner = his.status === 200 ? 'Bala Kumar' : 'Chitra Nair';
  const lost = his.status === 200 ? hers : his;
  expect(lost.body.conflict).toMatchObject({ changedBy: winner, current: { assignee: { name: winner } } });
});

test('only who works on tickets can have one, and nobody can have one that is over', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  const gone = await createStaff(await cms.req(), { name: 'Gone' });
  await cms.sql('update staff set active = false where id = $1', [gone.id]);
  for (const whom of [accounts.id, gone.id, asha.id, randomUUID()])
    expect(await assign(id, whom, revision)).toMatchObject({
      status: 422,
      body: { error: { fields: { assignee: expect.any(String) } } },
    });
  expect((await assign(id, bala.id, revision, accounts)).status).toBe(404);
  await cms.sql(`update tickets set status = 'cancelled' where id = $1`, [id]);
  expect(await assign(id, bala.id, revision)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });
});

test('the desk’s ticket holds what a technician needs, and no payment’s inside', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const ticket = await deskOf(cms, bala, number);
  expect(ticket).toMatchObject({
    id,
    number,
    status: 'open',
    descriptionHtml: '<p>It takes ten minutes to start.<br>Everything hangs.</p>',
    contact: { phone: '+919845012345', method: 'phone' },
    customer: { id: asha.id, name: 'Asha Rao', email: asha.email, tickets: expect.any(Number) },
    payment: 'paid',
    moves: ['start', 'ask', 'resolve'],
  });
  expect(ticket.people.map(({ name }) => name).sort()).toEqual(['Bala Kumar', 'Chitra Nair']);
  expect(JSON.stringify(ticket)).not.toMatch(/pay_|order_|invoice|gateway/i);
  const unpaid = await createBooking(cms, asha);
  expect(await deskOf(cms, bala, unpaid.number)).toMatchObject({
    payment: 'due',
    moves: ['cancel_unpaid'],
  });
  for (const path of [randomUUID(), 'RT2020-0001'])
    for (const { cookie } of [bala, accounts])
      expect((await cms.fetch(`/api/desk/tickets/${path}`, { cookie })).status).toBe(404);
});

test('accounts sees what was booked and paid and the way to the books, not what was said, and may cancel it', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Between us'), internal: true });
  expect(await deskOf(cms, bala, id)).toMatchObject({ mayWork: true, records: null });
  const seen = await deskOf(cms, accounts, number);
  expect(seen).toMatchObject({
    payment: 'paid',
    mayWork: false,
    moves: ['cancel_by_staff'],
    messages: [],
    earlierMessages: false,
    records: { payment: null, invoice: null },
  });
  expect(JSON.stringify(seen)).not.toContain('Between us');
  expect((await assign(id, bala.id, seen.revision, accounts)).status).toBe(404);
});

test('each ticket stands in the queues that it belongs to, and in no other', async () => {
  await cms.sql(`update tickets set status = 'cancelled'`);
  const dev = await signedInStaff(cms, 'Dev Hegde');
  const fresh = await anOpenTicket(cms, asha);
  const asked = await anOpenTicket(cms, asha);
  const answered = await anOpenTicket(cms, asha);
  const done = await anOpenTicket(cms, asha);
  await createBooking(cms, asha);
  await moveAtDesk(cms, dev, asked.id, 'ask', 'Which one?');
  await moveAtDesk(cms, dev, answered.id, 'start', 'I begin.');
  await moveAtDesk(cms, dev, done.id, 'resolve', 'Done.');
  const numbersOf = async (name: DeskQueue) => (await queue(name, dev)).rows.map(({ number }) => number);
  expect(await numbersOf('mine')).toEqual([answered.number]);
  expect((await numbersOf('unassigned')).sort()).toEqual([fresh.number, asked.number].sort());
  expect(await numbersOf('waiting_for_us')).toEqual([fresh.number]);
  expect(await numbersOf('waiting_for_customer')).toEqual([asked.number]);
  expect(await numbersOf('resolved')).toEqual([done.number]);
  await cms.sql(`update tickets set expected_at = now() + interval '30 days' where status <> 'cancelled'`);
  const { counts } = await queue('mine', dev);
  expect(counts).toEqual({
    mine: 1,
    unassigned: 2,
    breaching: 0,
    waiting_for_us: 1,
    waiting_for_customer: 1,
    resolved: 1,
    outside: 0,
  });
  await send(cms, `/portal/tickets/${done.number}/reply`, asha, said('It is slow again.'));
  expect((await numbersOf('waiting_for_us')).sort()).toEqual([fresh.number, done.number].sort());
});

test('what a customer writes before she pays waits for an answer, what she writes after the end for a reader', async () => {
  await cms.sql(`update tickets set status = 'cancelled'`);
  const unpaid = await createBooking(cms, asha);
  const closed = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, closed.id, 'resolve', 'Done.');
  await send(cms, `/portal/tickets/${closed.number}/move`, asha, { move: 'confirm', key: randomUUID() });
  const outside = async () => (await queue('outside')).rows.map(({ number }) => number);
  expect(await outside(), 'a booking is no question').toEqual([]);
  await send(cms, `/portal/tickets/${unpaid.number}/reply`, asha, said('May I pay by cheque?'));
  const { body } = await send<{ id: string }>(
    cms,
    `/portal/tickets/${closed.number}/reply`,
    asha,
    said('Where is my bill?'),
  );
  expect(await outside()).toEqual([unpaid.number, closed.number]);
  expect((await queue('mine')).counts.outside).toBe(2);
  await send(cms, `/desk/tickets/${closed.id}/read`, bala, { message: body.id });
  expect(await outside()).toEqual([unpaid.number]);
  const [row] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [unpaid.number]);
  await send(cms, `/desk/tickets/${row?.id}/reply`, bala, {
    ...said('By bank transfer, yes.'),
    internal: false,
  });
  expect(await outside()).toEqual([]);
  const cancelled = await createBooking(cms, asha);
  await send(cms, `/portal/tickets/${cancelled.number}/cancel`, asha, {
    reason: 'solved_itself',
    expectedRefund: 0,
  });
  expect(await outside(), 'what was cancelled in silence').toEqual([]);
  await send(cms, `/portal/tickets/${cancelled.number}/reply`, asha, said('It came back.'));
  expect(await outside()).toEqual([cancelled.number]);
});

test('a row says since when its customer waits and whether one has read it', async () => {
  await cms.sql(`update tickets set status = 'cancelled'`);
  const { id, number } = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, id, 'start', 'I begin.');
  const row = async () => (await queue('mine')).rows.find((each) => each.number === number);
  expect(await row()).toMatchObject({ waitingSince: null, unread: false, assignee: 'Bala Kumar' });
  const { body } = await send<{ id: string; at: string }>(
    cms,
    `/portal/tickets/${number}/reply`,
    asha,
    said('Thank you'),
  );
  expect(await row()).toMatchObject({ waitingSince: body.at, unread: true });
  await send(cms, `/desk/tickets/${id}/read`, bala, { message: body.id });
  expect(await row()).toMatchObject({ waitingSince: body.at, unread: false });
  // What staff note among themselves answers nobody.
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Hm.'), internal: true });
  expect(await row()).toMatchObject({ waitingSince: body.at });
});

test('whoever waits longest comes first, and a long queue goes on on the next page', async () => {
  await cms.sql(`update tickets set status = 'cancelled'`);
  for (let i = 0; i < 27; i += 1) await anOpenTicket(cms, asha);
  const first = await queue('unassigned');
  const second = await queue('unassigned', bala, first.next);
  expect([first.rows.length, first.previous, second.rows.length, second.next]).toEqual([25, null, 2, null]);
  expect(first.counts.unassigned).toBe(27);
  const since = [...first.rows, ...second.rows].map(({ waitingSince }) => waitingSince ?? '');
  expect([...since].sort()).toEqual(since);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27);
});

test.each(['unassigned', 'breaching', 'waiting_for_customer', 'resolved'] as const)(
  'what leaves the queue %s between two pages neither hides nor repeats another, forth and back',
  async (name) => {
    const status = name === 'unassigned' || name === 'breaching' ? 'open' : name;
    await cms.sql(`update tickets set status = 'cancelled'`);
    // Several at one instant, and some that nothing is promised for: the id decides among them.
    await cms.sql(
      `update tickets t set status = $1::text::enum_tickets_status, assignee_id = null, resolved_at = now(), last_word_by = 'staff',
         expected_at = case when $1::text = 'open' then now() - (1 + n % 3) * interval '1 day' end, first_answer_due_at = null
       from (select id, row_number() over (order by id) as n from tickets where paid_at is not null order by id limit 27) o where o.id = t.id`,
      [status],
    );
    const first = await queue(name);
    expect([first.rows.length, first.previous]).toEqual([25, null]);
    await cms.sql(`update tickets set status = 'cancelled' where id = $1`, [first.rows[0]?.id]);
    const second = await queue(name, bala, first.next);
    expect([second.rows.length, second.next]).toEqual([2, null]);
    const ids = new Set([...first.rows, ...second.rows].map(({ id }) => id));
    expect(ids.size).toBe(27);
    // Before it no whole page is any more: the first one is shown as it is now.
    const back = await queue(name, bala, second.previous);
    expect(back.previous).toBeNull();
    expect(back.rows).toHaveLength(25);
    expect(back.rows.slice(0, 24).map(({ id }) => id)).toEqual(first.rows.slice(1).map(({ id }) => id));
  },
);

test('nonsense in the address of a queue falls back, and roles without tickets have none', async () => {
  const response = await cms.fetch('/api/desk/queues?queue=hammer&cursor=-3', { cookie: bala.cookie });
  expect(await response.json()).toMatchObject({ filter: { queue: 'mine' }, previous: null });
  expect((await cms.fetch('/api/desk/queues', { cookie: accounts.cookie })).status).toBe(404);
  expect((await cms.fetch('/api/desk/queues', { cookie: asha.cookie })).status).toBe(401);
});

test('words with a start are told to the customer like any others', async () => {
  const { id } = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, id);
  const { revision } = await deskOf(cms, bala, id);
  await send(cms, `/desk/tickets/${id}/move`, bala, {
    move: 'start',
    revision,
    key: randomUUID(),
    body: plainToRichText('I begin now.'),
  });
  await cms.drainJobs();
  expect(cms.mails.some(({ to, text }) => to === asha.email && text.includes('> I begin now.'))).toBe(true);
});
