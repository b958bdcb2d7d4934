import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BookedView } from '#collections/tickets/booking-view.ts';
import { aBooking } from '../testing/bookings.ts';
import {
  askToPay,
  book,
  checkoutAnswer,
  confirm,
  demoCustomer,
  newCustomer,
  pay,
} from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, once, stillUnpaid } from '../testing/judge.ts';
import { publicUrl, startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control, vendor } = portal.gateway;

const price = 49_900;
const many = <T>(times: number, work: () => Promise<T>) => Promise.all(Array.from({ length: times }, work));

/** No webhook of the next payment arrives: what happens is the call-back's doing alone. */
const withoutWebhooks = () => control('webhooks/knobs', { drop: true, count: 3 });

async function aPayableTicket(who = asha) {
  const number = await book(portal, who);
  return { number, ...(await pay(portal, who, number)) };
}

async function ordersOf(number: string) {
  const [row] = await portal.sql<{ receipt: string }>(
    'select o.receipt from payment_orders o join tickets t on t.id = o.ticket_id where t.number = $1',
    [number],
  );
  return (await vendor<{ items: { id: string }[] }>(`orders?receipt=${row?.receipt}`)).items;
}

test('D2 payment.captured, order.paid and five call-backs at once pay a ticket once', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { duplicate: 2, count: 3 });
  const answer = await checkoutAnswer(portal, orderId);
  const confirmed = await many(5, () => confirm(portal, asha, answer));
  expect(confirmed.map(({ status, body }) => [status, body.state])).toEqual(Array(5).fill([200, 'paid']));
  await once(portal, number);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(price);
});

test('D2 call-backs, webhooks and sweeps that all come at once pay a ticket once', async () => {
  const { number, orderId } = await aPayableTicket();
  await portal.sql(
    "update payment_orders set opened_at = now() - interval '16 minutes' where gateway_order_id = $1",
    [orderId],
  );
  await control('webhooks/knobs', { duplicate: 1, count: 3 });
  const answer = await checkoutAnswer(portal, orderId);
  const sweep = (key: number) =>
    portal.sql(
      `select graphile_worker.add_job('sweep-payments', '{"olderThanMinutes":0}'::json, job_key := 'at once ${key}')`,
    );
  const confirmed = await Promise.all([
    confirm(portal, asha, answer),
    sweep(1),
    confirm(portal, asha, answer),
    sweep(2),
    control('settle', {}),
    confirm(portal, asha, answer),
  ]);
  for (const at of [0, 2, 5]) expect(confirmed[at]).toMatchObject({ status: 200, body: { state: 'paid' } });
  await once(portal, number);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(price);
});

test('D3 a call-back after the webhook finds the ticket paid and says so', async () => {
  const { number, orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId);
  await once(portal, number);
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
  await once(portal, number);
});

test('D5 a closed tab costs nothing: the webhook completes the payment', async () => {
  const { number, orderId } = await aPayableTicket();
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
});

test('D5 when call-back and webhook are both lost the sweep completes the payment', async () => {
  const { number, orderId } = await aPayableTicket();
  await withoutWebhooks();
  await checkoutAnswer(portal, orderId);
  await stillUnpaid(portal, number);
  await portal.sql(
    "update payment_orders set opened_at = now() - interval '16 minutes' where gateway_order_id = $1",
    [orderId],
  );
  await portal.sql(`select graphile_worker.add_job('sweep-payments', '{"olderThanMinutes":15}'::json)`);
  await once(portal, number);
});

test('the call-back alone completes the payment', async () => {
  const { number, orderId } = await aPayableTicket();
  await withoutWebhooks();
  const answer = await checkoutAnswer(portal, orderId);
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
  await once(portal, number);
});

test('D7 a forged signature is refused with 400, changes nothing and leaves the order payable', async () => {
  const { number, orderId } = await aPayableTicket();
  await withoutWebhooks();
  const answer = await checkoutAnswer(portal, orderId);
  const last = answer.razorpay_signature.endsWith('0') ? '1' : '0';
  const forged = { ...answer, razorpay_signature: answer.razorpay_signature.slice(0, -1) + last };
  expect((await confirm(portal, asha, forged)).status).toBe(400);
  await stillUnpaid(portal, number);
  expect(portal.api.said()).toContain('forged signature');
  expect(await askToPay(portal, asha, number)).toMatchObject({
    status: 200,
    body: { checkout: { orderId } },
  });
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
  await once(portal, number);
});

test('D8 a genuine answer replayed against another order or by another person is refused', async () => {
  const mallory = await newCustomer(portal);
  const paid = await aPayableTicket();
  const other = await aPayableTicket(mallory);
  const answer = await checkoutAnswer(portal, paid.orderId);
  await once(portal, paid.number);
  expect((await confirm(portal, mallory, answer)).status).toBe(404);
  const moved = { ...answer, razorpay_order_id: other.orderId };
  expect((await confirm(portal, mallory, moved)).status).toBe(400);
  await stillUnpaid(portal, other.number);
  await once(portal, paid.number);
});

test("another account's ticket and payment do not exist", async () => {
  const mallory = await newCustomer(portal);
  const { number, orderId } = await aPayableTicket();
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const [payment] = await portal.sql<{ id: string }>(
    "select p.id from payments p join tickets t on t.id = p.ticket_id where t.number = $1 and p.role = 'settling'",
    [number],
  );
  const doors: [string, string][] = [
    ['GET', `/api/portal/views/tickets/${number}`],
    ['POST', `/api/portal/tickets/${number}/pay`],
    ['POST', `/api/portal/tickets/${number}/payment-check`],
    ['GET', `/api/portal/views/payments/${payment?.id}`],
    ['GET', `/api/portal/payments/${payment?.id}/receipt.pdf`],
  ];
  for (const [method, door] of doors) {
    const body = method === 'POST' ? {} : undefined;
    const statuses = [mallory, asha].map(
      async ({ cookie }) => (await portal.call(door, { method, body, cookie })).status,
    );
    expect(await Promise.all(statuses), door).toEqual([404, 200]);
  }
});

test('D9 an amount tampered with in Checkout is held: nothing is issued, staff hear of it, the books agree', async () => {
  const { number, orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId, { amount: 100 });
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'confirming' } });
  await stillUnpaid(portal, number);
  const held = await portal.sql(
    "select amount from payments where gateway_payment_id = $1 and role = 'held'",
    [answer.razorpay_payment_id],
  );
  expect(held).toEqual([{ amount: '100' }]);
  await until('the alert to staff', () =>
    portal.mails().some(({ to, text }) => to.includes('@quicktechpro.example') && text.includes(number)),
  );
  await expectBooksToAgree(portal);
});

test('D9 an amount in the body of "pay" is refused: the price is ours', async () => {
  const number = await book(portal, asha);
  const answer = await portal.call(`/api/portal/tickets/${number}/pay`, {
    body: { amount: 100 },
    cookie: asha.cookie,
  });
  expect(answer.status).toBe(422);
  expect((await pay(portal, asha, number)).amount).toBe(price);
});

test('D22 twenty presses of "pay" in two tabs make one order at the gateway', async () => {
  const number = await book(portal, asha);
  const answers = await many(20, () => askToPay(portal, asha, number));
  const ids = new Set(answers.map(({ status, body }) => [status, body.checkout?.orderId].join(' ')));
  expect([...ids]).toEqual([expect.stringMatching(/^200 order_/)]);
  expect(await ordersOf(number)).toHaveLength(1);
  await checkoutAnswer(portal, answers[0]?.body.checkout?.orderId ?? '');
  await once(portal, number);
});

test('D22 two tabs that both pay: the first settles, the second goes back and the customer is told', async () => {
  const { number, orderId } = await aPayableTicket();
  const first = await checkoutAnswer(portal, orderId, { outcome: 'open' });
  const second = await checkoutAnswer(portal, orderId, { outcome: 'open' });
  for (const { razorpay_payment_id: id } of [first, second])
    await control(`payments/${id}/finish`, { outcome: 'success' });
  await many(2, () => confirm(portal, asha, second));
  await confirm(portal, asha, first);
  await once(portal, number);
  const roles = await portal.sql<{ role: string }>(
    'select role from payments where gateway_payment_id = any($1) order by attempted_at, gateway_payment_id = $2',
    [[first.razorpay_payment_id, second.razorpay_payment_id], second.razorpay_payment_id],
  );
  expect(roles.map(({ role }) => role)).toEqual(['settling', 'duplicate']);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(price);
  const told = await portal.sql(
    "select 1 from notifications n join tickets t on t.id = n.ticket_id where t.number = $1 and n.kind = 'payment.duplicate'",
    [number],
  );
  expect(told).toHaveLength(1);
  expect(await askToPay(portal, asha, number)).toMatchObject({
    status: 200,
    body: { checkout: null, state: 'paid' },
  });
});

test('D22 two orders of one ticket, both paid at once: one settles, the other goes back, nothing is issued twice', async () => {
  const { number, orderId } = await aPayableTicket();
  // Checkout was left open with an order that has been given up since.
  const given = await vendor<{ id: string; receipt: string }>('orders', {
    amount: price,
    currency: 'INR',
    receipt: randomUUID(),
  });
  await portal.sql(
    `insert into payment_orders (id, receipt, status, amount, currency, gateway_order_id, account_id, customer_id, ticket_id, created_at, updated_at)
     select uuidv7(), $2, 'cancelled', amount, currency, $1, account_id, customer_id, ticket_id, now(), now()
     from payment_orders where gateway_order_id = $3`,
    [given.id, given.receipt, orderId],
  );
  await control('webhooks/knobs', { drop: true, count: 6 });
  const answers = [await checkoutAnswer(portal, orderId), await checkoutAnswer(portal, given.id)];
  const confirmed = await Promise.all(
    [...answers, ...answers, ...answers].map((answer) => confirm(portal, asha, answer)),
  );
  expect(confirmed.map(({ status, body }) => [status, body.state])).toEqual(Array(6).fill([200, 'paid']));
  await once(portal, number);
  const ids = answers.map((answer) => answer.razorpay_payment_id);
  const roles = await portal.sql<{ role: string }>(
    'select role from payments where gateway_payment_id = any($1) order by role',
    [ids],
  );
  expect(roles.map(({ role }) => role).sort()).toEqual(['duplicate', 'settling']);
  const nets = await Promise.all(
    [orderId, given.id].map(async (id) => (await ledgerOfGateway(portal, id)).net),
  );
  expect(nets.toSorted((one, other) => one - other)).toEqual([0, price]);
});

test('money that went back before we ever saw it arrive pays for nothing', async () => {
  const { number, orderId } = await aPayableTicket();
  await withoutWebhooks();
  const answer = await checkoutAnswer(portal, orderId);
  await control(`payments/${answer.razorpay_payment_id}/refund`, {});
  const { body } = await confirm(portal, asha, answer);
  expect(body.state).not.toBe('paid');
  await stillUnpaid(portal, number);
  await expectBooksToAgree(portal);
});

test('twenty bookings with one key make one ticket', async () => {
  const body = aBooking({ bookingKey: randomUUID() });
  const booked = await many(20, () =>
    portal.call<BookedView>('/api/portal/tickets', { body, cookie: asha.cookie }),
  );
  expect(new Set(booked.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(booked.map((answer) => answer.body.number)).size).toBe(1);
  expect(await portal.sql('select 1 from tickets where booking_key = $1', [body.bookingKey])).toHaveLength(1);
});

test('a declined card leaves the ticket waiting, the second try pays it', async () => {
  const { number, orderId } = await aPayableTicket();
  const failed = await checkoutAnswer(portal, orderId, { outcome: 'failure' });
  expect(await confirm(portal, asha, failed)).toMatchObject({ status: 200, body: { state: 'failed' } });
  await stillUnpaid(portal, number);
  expect((await pay(portal, asha, number)).orderId).toBe(orderId);
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
});

test('D55 the form post of Checkout works without a session and leads on with 303, once', async () => {
  const { number, orderId } = await aPayableTicket();
  await withoutWebhooks();
  const answer = await checkoutAnswer(portal, orderId);
  const post = () =>
    portal.call('/hooks/razorpay/return', {
      raw: new URLSearchParams(answer),
      headers: { origin: 'https://api.razorpay.com', 'sec-fetch-site': 'cross-site' },
    });
  for (const returned of await many(3, post)) {
    expect(returned.status).toBe(303);
    expect(returned.headers.get('location')).toBe(`/customer/tickets/${number}?payment=returned`);
    expect(returned.headers.getSetCookie()).toEqual([]);
  }
  await once(portal, number);
  const page = await portal.call(`/api/portal/views/tickets/${number}`, { cookie: asha.cookie });
  expect(page).toMatchObject({ status: 200, body: { data: { status: 'open' } } });
});

test('D55 a failed or forged form post leads to the tickets, never to the log-in page', async () => {
  const { orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'open' });
  const posts = [
    { 'error[code]': 'BAD_REQUEST_ERROR' },
    { ...answer, razorpay_signature: '0'.repeat(64) },
    {},
  ];
  for (const fields of posts) {
    const returned = await portal.call('/hooks/razorpay/return', {
      raw: new URLSearchParams(fields as Record<string, string>),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(returned.status).toBe(303);
    expect(new URL(returned.headers.get('location') ?? '', publicUrl).pathname).toBe('/customer/tickets');
  }
});

test('D56 ids that climb out of their path are refused before the gateway is called', async () => {
  const answer = {
    razorpay_payment_id: 'pay_NTqS1bXw2QpKdE',
    razorpay_order_id: 'order_NTqR7Sj3k9LmZa',
    razorpay_signature: 'a'.repeat(64),
  };
  const bad = [
    '../payments/pay_NTqS1bXw2Qp',
    'pay_NTqS1bXw2QpKdE?x=1',
    'pay_NTqS1bXw2QpKd/',
    'pay_%2e%2e%2fNTqS1b',
    ['pay_NTqS1bXw2QpKdE'],
  ];
  for (const id of bad) {
    for (const part of ['razorpay_payment_id', 'razorpay_order_id']) {
      const refused = await portal.call('/api/portal/payments/confirm', {
        body: { ...answer, [part]: id },
        cookie: asha.cookie,
      });
      expect(refused, `${part} ${id}`).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } });
    }
  }
  for (const where of [
    'tickets/..%2f..%2fpayments/pay',
    'views/tickets/..%2fx',
    'views/payments/..%2f..%2fx',
    'payments/..%5cx/receipt.pdf',
    "views/payments/1' or 1=1",
  ]) {
    const method = where.endsWith('/pay') ? 'POST' : 'GET';
    const refused = await portal.call(`/api/portal/${where}`, {
      method,
      body: method === 'POST' ? {} : undefined,
      cookie: asha.cookie,
    });
    expect(refused.status, where).toBe(404);
  }
  const { calls } = await control<{ calls: string[] }>('calls');
  expect(calls.length, 'those of the tests before').toBeGreaterThan(0);
  expect(calls.filter((call) => /NTqS1bXw2Q|NTqR7Sj3k|\.\.|%2[ef]|%5c|\/x$/i.test(call))).toEqual([]);
});
