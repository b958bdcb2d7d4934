import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CheckoutView } from '#collections/payments/view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, moveAtDesk, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import type { BulkOutcome, BulkView } from './bulk-contract.ts';
import type { ChosenView, TicketListView } from './list-view.ts';
import type { BulkAct } from './rules/bulk.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms);
});

async function many(
  act: BulkAct,
  numbers: string[],
  more: { key?: string; who?: SignedIn; [input: string]: unknown } = {},
): Promise<{ status: number; outcomes: BulkOutcome[] }> {
  const { who = asha, key = randomUUID(), ...input } = more;
  const answer = await send<BulkView>(cms, '/portal/tickets/bulk', who, { act, key, numbers, ...input });
  return { status: answer.status, outcomes: answer.body.outcomes };
}

const done = ({ outcomes }: { outcomes: BulkOutcome[] }) => outcomes.map((one) => one.done);

async function data<T>(path: string, who = asha): Promise<T> {
  const response = await cms.fetch(`/api/portal/views/${path}`, { cookie: who.cookie });
  return ((await response.json()) as { data: T }).data;
}

async function happened(number: string, kind: string): Promise<number> {
  const [row] = await cms.sql<{ n: string }>(
    'select count(*) as n from activities a join tickets t on t.id = a.ticket_id where t.number = $1 and a.kind = $2',
    [number, kind],
  );
  return Number(row?.n);
}

async function aSolvedTicket(who = asha): Promise<string> {
  const { id, number } = await anOpenTicket(cms, who);
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  return number;
}

async function aPaidTicket(): Promise<string> {
  const { number } = await createBooking(cms, asha);
  const pay = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: asha.cookie });
  const { checkout } = (await pay.json()) as CheckoutView;
  await cms.gateway.control('payments', { order_id: checkout?.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  return number;
}

test('of many, those that are solved are closed, and of each other it is said why not', async () => {
  const solved = await aSolvedTicket();
  const { number: open } = await anOpenTicket(cms, asha);
  const theirs = await aSolvedTicket(ravi);
  const { outcomes } = await many('close', [solved, open, theirs, 'RT2020-9999', 'no number', solved]);
  expect(outcomes.map((one) => [one.number, one.done])).toEqual([
    [solved, true],
    [open, false],
    [theirs, false],
    ['RT2020-9999', false],
    ['no number', false],
  ]);
  expect(outcomes[1]?.why).toBe('It is not solved yet, so there is nothing to close.');
  expect(new Set(outcomes.slice(2).map(({ why }) => why))).toEqual(new Set(['This ticket was not found.']));
  expect(await happened(theirs, 'ticket.closed')).toBe(0);
});

test('a double click, and a repeat under the same key later, close once', async () => {
  const numbers = [await aSolvedTicket(), await aSolvedTicket()];
  const key = randomUUID();
  const both = await Promise.all([many('close', numbers, { key }), many('close', numbers, { key })]);
  expect(both.map(done)).toEqual([
    [true, true],
    [true, true],
  ]);
  const [first = ''] = numbers;
  expect(await happened(first, 'ticket.closed')).toBe(1);
  await send(cms, `/portal/tickets/${first}/move`, asha, {
    move: 'reopen',
    key: randomUUID(),
    body: said('It is back').body,
  });
  expect(done(await many('close', [first], { key }))).toEqual([true]);
  const [row] = await cms.sql<{ status: string }>('select status from tickets where number = $1', [first]);
  expect(row?.status).toBe('in_progress');
});

test('many are cancelled, each with the refund that was shown; one whose refund has changed and one begun are not', async () => {
  const paid = await aPaidTicket();
  const { number: unpaid } = await createBooking(cms, asha);
  const changed = await aPaidTicket();
  const begun = await anOpenTicket(cms, asha);
  const theirs = await createBooking(cms, ravi);
  const numbers = [paid, unpaid, changed, begun.number];
  const shown = await data<ChosenView>(`chosen-tickets?numbers=${[...numbers, theirs.number].join(',')}`);
  expect(shown.tickets.map(({ ticket }) => ticket.number)).toEqual(numbers);
  await moveAtDesk(cms, bala, begun.id, 'start');
  const expected = Object.fromEntries(
    shown.tickets.map(({ ticket, cancellation }) => [ticket.number, cancellation?.refund ?? 0]),
  );
  expect(expected).toMatchObject({ [paid]: 49_900, [unpaid]: 0 });
  const key = randomUUID();
  const input = {
    key,
    reason: 'other',
    words: 'We move house.',
    expected: { ...expected, [changed]: 100, [theirs.number]: 0 },
  };
  const [first, again] = await Promise.all([
    many('cancel', [...numbers, theirs.number], input),
    many('cancel', [...numbers, theirs.number], input),
  ]);
  expect(done(first)).toEqual([true, true, false, false, false]);
  expect(done(again)).toEqual(done(first));
  expect(first.outcomes.map(({ refund }) => refund)).toEqual([49_900, 0, null, null, null]);
  expect(first.outcomes[2]?.why).toContain('₹499');
  expect(first.outcomes[3]?.why).toMatch(/Work has begun/);
  expect(await happened(paid, 'ticket.cancelled')).toBe(1);
  expect(await happened(paid, 'refund.requested')).toBe(1);
  expect(await happened(changed, 'ticket.cancelled')).toBe(0);
  expect(await happened(theirs.number, 'ticket.cancelled')).toBe(0);
});

test('a reason is asked once for all, and no amount that was not shown is taken', async () => {
  const { number } = await createBooking(cms, asha);
  expect((await many('cancel', [number], { expected: {} })).status).toBe(422);
  expect((await many('cancel', [number], { reason: 'other', expected: { [number]: 0 } })).status).toBe(422);
  const { outcomes } = await many('cancel', [number], { reason: 'too_late', expected: {} });
  expect(outcomes[0]).toMatchObject({ done: false, why: expect.stringMatching(/has changed/) });
});

test('what staff wrote is marked read on many at once, and unread again', async () => {
  const [one, other] = [await anOpenTicket(cms, asha), await anOpenTicket(cms, asha)];
  for (const { id } of [one, other])
    await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('I am looking at it'), internal: false });
  const noted = await anOpenTicket(cms, asha);
  await send(cms, `/desk/tickets/${noted.id}/reply`, bala, { ...said('A note'), internal: true });
  const numbers = [one.number, other.number, noted.number];
  const unread = async () =>
    (await data<TicketListView>('tickets')).tickets
      .filter((ticket) => numbers.includes(ticket.number) && ticket.unread)
      .map(({ number }) => number)
      .sort();
  const both = [one.number, other.number].sort();
  expect(await unread()).toEqual(both);
  expect(done(await many('read', numbers))).toEqual([true, true, true]);
  expect(await unread()).toEqual([]);
  expect(done(await many('unread', numbers))).toEqual([true, true, true]);
  expect(await unread()).toEqual(both);
  expect(done(await many('read', numbers, { who: ravi }))).toEqual([false, false, false]);
});

test('what was chosen comes as a file, and nothing else', async () => {
  const [{ number: one }, { number: other }] = [
    await createBooking(cms, asha),
    await createBooking(cms, asha),
  ];
  const theirs = await createBooking(cms, ravi);
  const file = await cms.fetch(`/api/portal/tickets/export?numbers=${one},${theirs.number}`, {
    cookie: asha.cookie,
  });
  const text = await file.text();
  expect(text).toContain(one);
  expect(text).not.toContain(other);
  expect(text).not.toContain(theirs.number);
});

test('fifty can be chosen and no more', async () => {
  const numbers = Array.from({ length: 51 }, (_, n) => `RT2020-${1000 + n}`);
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  expect((await many('read', numbers, { who: meera })).status).toBe(422);
  expect((await many('read', numbers.slice(1), { who: meera })).outcomes).toHaveLength(50);
  expect((await many('read', [], { who: meera })).status).toBe(422);
});
