import { beforeAll, expect, test } from 'vitest';
import type { CheckoutView } from '#collections/payments/view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import { waitingRefunds } from './views/waiting-refunds.ts';

let cms: TestCms;
let asha: SignedIn;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
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

test('the desk lists what failed and is still owed, what nobody decided, and what is late; no more', async () => {
  const { number } = await createBooking(cms, asha);
  const pay = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: asha.cookie });
  const { checkout } = (await pay.json()) as CheckoutView;
  await cms.gateway.control('payments', { order_id: checkout?.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  const [booked] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const ticket = booked?.id ?? '';
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
