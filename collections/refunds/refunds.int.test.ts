import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CheckoutView } from '#collections/payments/view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { send, signedInStaff } from '../../cms/testing/tickets.ts';
import { moneyBack } from './views/desk-refunds.ts';
import { waitingRefunds } from './views/waiting-refunds.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let accounts: StaffPerson;
let admin: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms);
  accounts = await signedInStaff(cms, 'Anita Pai', ['accounts']);
  admin = await signedInStaff(cms, 'Dev Shah', ['admin']);
});

type Stored = { status: string; credit?: string; reason?: string; expected?: string; retryOf?: string };

async function aRefund(ticket: string, amount: number, stored: Stored): Promise<string> {
  const { status, credit = 'not_needed', reason = 'desk', expected = null, retryOf = null } = stored;
  const [row] = await cms.sql<{ id: string }>(
    `insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, status, credit, expected_at, retry_of_id, gateway_refund_id)
     select uuidv7(), uuidv7(), p.id, p.account_id, p.ticket_id, $2, $3, $4, $5, $6, $7, 'rfnd_' || uuidv7() from payments p where p.ticket_id = $1
     returning id`,
    [ticket, amount, reason, status, credit, expected, retryOf],
  );
  return row?.id ?? '';
}

async function aPaidTicket(): Promise<{ ticket: string; number: string; payment: string }> {
  const { number } = await createBooking(cms, asha);
  const pay = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: asha.cookie });
  const { checkout } = (await pay.json()) as CheckoutView;
  await cms.gateway.control('payments', { order_id: checkout?.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  const [row] = await cms.sql<{ ticket: string; payment: string }>(
    'select t.id as ticket, p.id as payment from tickets t join payments p on p.ticket_id = t.id where t.number = $1',
    [number],
  );
  if (!row) throw new Error(`${number} is not paid`);
  return { number, ...row };
}

/** Asks for a change as the customer, and accepts it with another price as somebody of the staff. */
async function agree(number: string, priceDifference: number, who: { cookie: string }) {
  const wish = { key: randomUUID(), what: 'Only one laptop after all', why: '' };
  const { body } = await send<{ modifications: { id: string; status: string }[] }>(
    cms,
    `/portal/tickets/${number}/modification`,
    asha,
    wish,
  );
  const id = body.modifications.find(({ status }) => status === 'open')?.id ?? '';
  const accept = (difference: number) =>
    send<{ error: { fields?: Record<string, string> } }>(cms, `/desk/modifications/${id}/answer`, who, {
      accept: true,
      words: 'Of course.',
      priceDifference: difference,
    });
  return { id, accept, answer: await accept(priceDifference) };
}

const waitingFor = async (number: string) =>
  (await waitingRefunds(await cms.req())).filter(({ ticketNumber }) => ticketNumber === number);

const creditedOf = (number: string) =>
  cms.sql<{ total: number; refund: number }>(
    `select n.total::int as total, r.amount::int as refund from credit_notes n join refunds r on r.id = n.refund_id
     join tickets t on t.id = n.ticket_id where t.number = $1`,
    [number],
  );

test('a lower price that a technician agrees to is given back by accounts: once, with a credit note', async () => {
  const { number, payment } = await aPaidTicket();
  const { id, answer } = await agree(number, -10_000, bala);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(await creditedOf(number)).toEqual([]);
  expect(await waitingFor(number)).toMatchObject([
    { id: payment, page: 'payments', amount: 10_000, needs: 'agreed' },
  ]);
  expect((await moneyBack(await cms.req(), payment))?.agreed).toMatchObject([{ key: id, amount: 10_000 }]);
  const give = () =>
    send(cms, `/desk/payments/${payment}/refund`, accounts, { key: id, amount: 10_000, words: 'as agreed' });
  expect((await Promise.all([give(), give()])).map(({ status }) => status)).toEqual([200, 200]);
  expect(await creditedOf(number)).toEqual([{ total: 10_000, refund: 10_000 }]);
  expect(await waitingFor(number)).toEqual([]);
  expect((await moneyBack(await cms.req(), payment))?.agreed).toEqual([]);
});

test('who looks after money gives it back with the answer itself; more than is left cannot be agreed', async () => {
  const { number } = await aPaidTicket();
  const { accept, answer } = await agree(number, -49_901, admin);
  expect(answer).toMatchObject({
    status: 422,
    body: { error: { fields: { priceDifference: expect.stringContaining('₹499.00') } } },
  });
  expect((await accept(-50)).status, 'less than a rupee').toBe(422);
  expect((await accept(-20_000)).status).toBe(200);
  expect((await accept(-20_000)).status, 'a repeat').toBe(200);
  expect(await creditedOf(number)).toEqual([{ total: 20_000, refund: 20_000 }]);
  expect(await waitingFor(number)).toEqual([]);
});

test('a payment says what went back of it also when the gateway never tells of it', async () => {
  const { payment } = await aPaidTicket();
  await cms.gateway.control('webhooks/knobs', { drop: true, count: 20 });
  const state = async () => {
    await cms.drainJobs();
    const [row] = await cms.sql('select status, amount_refunded::int as back from payments where id = $1', [
      payment,
    ]);
    return row;
  };
  const give = (amount: number) =>
    send(cms, `/desk/payments/${payment}/refund`, accounts, { key: randomUUID(), amount, words: 'goodwill' });
  expect((await give(10_000)).status).toBe(200);
  expect(await state()).toEqual({ status: 'captured', back: 10_000 });
  expect((await give(39_900)).status).toBe(200);
  expect(await state()).toEqual({ status: 'refunded', back: 49_900 });
  await cms.gateway.control('reset', {});
});

test('a higher price moves no money', async () => {
  const { number } = await aPaidTicket();
  expect((await agree(number, 20_000, admin)).answer.status).toBe(200);
  expect(await waitingFor(number)).toEqual([]);
  expect(await creditedOf(number)).toEqual([]);
});

test('the desk lists what failed and is still owed, what nobody decided, and what is late; no more', async () => {
  const { ticket, number } = await aPaidTicket();
  const failed = await aRefund(ticket, 20_000, { status: 'failed' });
  await aRefund(ticket, 5_000, { status: 'processed', retryOf: failed });
  const undecided = await aRefund(ticket, 4_000, {
    status: 'processed',
    credit: 'to_decide',
    reason: 'gateway',
  });
  const late = await aRefund(ticket, 3_000, { status: 'pending', expected: '2020-01-01T06:30:00Z' });
  await aRefund(ticket, 2_000, { status: 'pending', expected: '2099-01-01T06:30:00Z' });
  const madeGood = await aRefund(ticket, 1_000, { status: 'failed' });
  await aRefund(ticket, 1_000, { status: 'processed', retryOf: madeGood });
  const all = await waitingRefunds(await cms.req());
  const ours = all.filter(({ ticketNumber }) => ticketNumber === number);
  expect(ours.map(({ id, amount, needs }) => [id, amount, needs])).toEqual([
    [failed, 15_000, 'another_way'],
    [undecided, 4_000, 'credit_decision'],
    [late, 3_000, 'late'],
  ]);
  expect(ours[0]?.customer).toBe('Asha Rao');
});
