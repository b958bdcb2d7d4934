import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { askToPay, book, checkoutAnswer, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control, vendor, keys, oldWebhookSecret } = portal.gateway;

type Delivery = {
  event_id: string;
  event: string;
  state: string;
  attempts: { status: number | null }[];
  body: string;
};

async function aPayableTicket() {
  const number = await book(portal, asha);
  return { number, ...(await pay(portal, asha, number)) };
}

const deliveriesOf = async (orderId: string, event: string) =>
  (await control<{ items: Delivery[] }>(`webhooks?order_id=${orderId}&event=${event}`)).items;

const storedEvents = (eventId: string) =>
  portal.sql<{ outcome: string; note: string | null }>(
    'select outcome, note from payment_events where event_id = $1',
    [eventId],
  );

const sign = (body: string | Uint8Array, secret = keys.webhookSecret) =>
  createHmac('sha256', secret).update(body).digest('hex');

/** An event as the gateway posts it, with whatever is wrong with it. */
function post(body: string, headers: Record<string, string>) {
  return portal.call('/hooks/razorpay', {
    raw: body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

function capturedEvent(orderId: string, paymentId = 'pay_NTqS1bXw2QpKdE', amount = 49_900) {
  const entity = {
    id: paymentId,
    entity: 'payment',
    amount,
    currency: 'INR',
    status: 'captured',
    captured: true,
    order_id: orderId,
  };
  return {
    entity: 'event',
    event: 'payment.captured',
    contains: ['payment'],
    payload: { payment: { entity } },
  };
}

async function eventCount(): Promise<number> {
  const [row] = await portal.sql<{ n: number }>('select count(*)::int as n from payment_events');
  return row?.n ?? -1;
}

test('D1 the same webhook three times is answered 200 each time and works once', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { events: ['payment.captured'], duplicate: 2 });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const sent = await deliveriesOf(orderId, 'payment.captured');
  expect(sent.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([[200], [200], [200]]);
  expect(await storedEvents(sent[0]?.event_id ?? '')).toMatchObject([{ outcome: 'applied' }]);
  expect(await storedEvents(sent[0]?.event_id ?? '')).toHaveLength(1);
});

test('D4 a webhook that is faster than the answer to our own order is matched by its receipt', async () => {
  const number = await book(portal, asha);
  await control('faults', { route: 'orders.create', kind: 'hang-after-commit' });
  const pressed = askToPay(portal, asha, number);
  const [intent] = await until('the intent', async () => {
    const rows = await portal.sql<{ receipt: string }>(
      'select o.receipt from payment_orders o join tickets t on t.id = o.ticket_id where t.number = $1 and o.gateway_order_id is null',
      [number],
    );
    return rows.length > 0 && rows;
  });
  const orderId = await until('the order at the gateway', async () => {
    const { items } = await vendor<{ items: { id: string }[] }>(`orders?receipt=${intent?.receipt}`);
    return items[0]?.id;
  });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  expect((await pressed).status).toBe(200);
  await once(portal, number);
  expect(await askToPay(portal, asha, number)).toMatchObject({ body: { state: 'paid', checkout: null } });
});

test('an event for an order that is not ours is stored, answered 200 and ignored', async () => {
  const { id } = await vendor<{ id: string }>('orders', {
    amount: 5_000,
    currency: 'INR',
    receipt: 'somebody else',
  });
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, id);
  await control('settle', {});
  const [sent] = await deliveriesOf(id, 'payment.captured');
  expect(sent?.attempts).toMatchObject([{ status: 200 }]);
  await until(
    'it to be looked at',
    async () => (await storedEvents(sent?.event_id ?? ''))[0]?.outcome === 'ignored',
  );
  // The money stays at the gateway and out of our books: give it back, so that the books agree.
  await control(`payments/${payment}/refund`, {});
  await expectBooksToAgree(portal);
});

test('D10 a body changed, written anew or signed with a wrong secret is answered 400 and has no effect', async () => {
  const { number, orderId } = await aPayableTicket();
  const before = await eventCount();
  const body = JSON.stringify(capturedEvent(orderId));
  const signature = sign(body);
  const forgeries: [string, string, string][] = [
    ['amount changed', body.replace('49900', '49901'), signature],
    ['written anew', JSON.stringify(JSON.parse(body), null, 1), signature],
    ['one byte longer', `${body} `, signature],
    ['wrong secret', body, sign(body, 'another secret')],
    ['key secret instead of webhook secret', body, sign(body, keys.keySecret)],
    ['empty secret', body, createHmac('sha256', '').update(body).digest('hex')],
  ];
  for (const [name, sent, given] of forgeries) {
    const answer = await post(sent, { 'x-razorpay-signature': given, 'x-razorpay-event-id': randomUUID() });
    expect(answer.status, name).toBe(400);
  }
  expect(await eventCount()).toBe(before);
  await stillUnpaid(portal, number);
});

test('D10 D11 a delivery signed with the wrong or a retired secret is refused, one with the present secret follows', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { secret: 'wrong' });
  await control('webhooks/knobs', { secret: 'old' });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const { items } = await control<{ items: (Delivery & { secret: string })[] }>(
    `webhooks?order_id=${orderId}`,
  );
  expect(items.map(({ secret, attempts }) => [secret, attempts[0]?.status])).toEqual([
    ['wrong', 400],
    ['old', 400],
    ['current', 200],
  ]);
});

test('D12 signatures that are missing, doubled, in capitals or padded are answered 400', async () => {
  const before = await eventCount();
  const body = JSON.stringify(capturedEvent('order_NTqR7Sj3k9LmZa'));
  const signature = sign(body);
  const bad: Record<string, string>[] = [
    {},
    { 'x-razorpay-signature': '' },
    { 'x-razorpay-signature': `${signature}, ${signature}` },
    { 'x-razorpay-signature': signature.toUpperCase() },
    { 'x-razorpay-signature': `sha256=${signature}` },
    { 'x-razorpay-signature': signature.slice(0, 63) },
  ];
  for (const headers of bad) expect((await post(body, headers)).status, JSON.stringify(headers)).toBe(400);
  expect(await twice(body, signature)).toBe(400);
  expect(await eventCount()).toBe(before);
});

test('D12 a body over the limit is answered 413, one of no JSON with a genuine signature is kept and answered 200', async () => {
  const large = `{"event":"payment.captured","pad":"${'x'.repeat(5 * 1024 * 1024)}"}`;
  expect((await post(large, { 'x-razorpay-signature': sign(large) })).status).toBe(413);
  const eventId = randomUUID();
  const noJson = '{"event":"payment.captured", this is no JSON';
  const answer = await post(noJson, { 'x-razorpay-signature': sign(noJson), 'x-razorpay-event-id': eventId });
  expect(answer.status).toBe(200);
  expect(await storedEvents(eventId)).toMatchObject([{ outcome: 'unreadable' }]);
  expect(portal.api.said()).toContain('could not be read');
  expect((await portal.call('/healthz')).status).toBe(200);
});

test('D13 a known event id with another body works nothing: the gateway is asked again', async () => {
  const { number, orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'open' });
  const eventId = randomUUID();
  const opened = capturedEvent(orderId, answer.razorpay_payment_id);
  for (const amount of [49_900, 1]) {
    const { payload } = capturedEvent(orderId, answer.razorpay_payment_id, amount);
    await control('webhooks/send', { event: opened.event, payload, event_id: eventId });
  }
  await stillUnpaid(portal, number);
  expect(await storedEvents(eventId)).toHaveLength(1);
  expect(portal.api.said()).toContain('one event id came with two bodies');
  await control(`payments/${answer.razorpay_payment_id}/finish`, { outcome: 'success' });
  await once(portal, number);
});

test('a genuine event that claims a capture is not believed: the gateway says what is true', async () => {
  const { number, orderId } = await aPayableTicket();
  const failed = await checkoutAnswer(portal, orderId, { outcome: 'failure' });
  const { event, payload } = capturedEvent(orderId, failed.razorpay_payment_id);
  await control('webhooks/send', { event, payload });
  await stillUnpaid(portal, number);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
});

test('D14 events without an id are told apart by their bodies', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { with_event_id: false, duplicate: 2, count: 3 });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const stored = await portal.sql<{ event: string; name: string }>(
    'select event_id as event, name from payment_events where gateway_order_id = $1 order by name',
    [orderId],
  );
  expect(stored.map(({ name }) => name)).toEqual(['order.paid', 'payment.authorized', 'payment.captured']);
  for (const { event } of stored) expect(event).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('D15 "failed" that arrives after "captured" is ignored', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { events: ['payment.failed'], drop: true });
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId, { outcome: 'late' });
  await control(`payments/${payment}/authorize`, {});
  await once(portal, number);
  const [dropped] = await deliveriesOf(orderId, 'payment.failed');
  const answer = await post(dropped?.body ?? '', {
    'x-razorpay-signature': sign(dropped?.body ?? ''),
    'x-razorpay-event-id': dropped?.event_id ?? '',
  });
  expect(answer.status).toBe(200);
  await once(portal, number);
  const told = await portal.sql(
    "select 1 from notifications n join tickets t on t.id = n.ticket_id where t.number = $1 and n.kind = 'payment.failed'",
    [number],
  );
  expect(told).toEqual([]);
});

test('D43 a webhook is answered at once while the gateway hangs in its look-up, and a repeat is harmless', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('faults', { route: 'payments.fetch', kind: 'hang' });
  await control('webhooks/knobs', { drop: true, count: 3 });
  await checkoutAnswer(portal, orderId);
  const [dropped] = await deliveriesOf(orderId, 'payment.captured');
  const body = dropped?.body ?? '';
  const headers = { 'x-razorpay-signature': sign(body), 'x-razorpay-event-id': dropped?.event_id ?? '' };
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const began = performance.now();
    expect((await post(body, headers)).status).toBe(200);
    times.push(performance.now() - began);
  }
  expect(Math.max(...times)).toBeLessThan(1_000);
  await until('the look-up to give up', async () => {
    await portal.hurry();
    return (await storedEvents(dropped?.event_id ?? ''))[0]?.outcome === 'applied';
  });
  await once(portal, number);
});

test('D11 retries signed with the secret before the rotation are accepted while it is in the list', async () => {
  await portal.api.stop();
  await portal.api.start({ RAZORPAY_WEBHOOK_SECRET_OLD: oldWebhookSecret });
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { secret: 'old', count: 3 });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const { items } = await control<{ items: Delivery[] }>(`webhooks?order_id=${orderId}`);
  expect(items.map(({ attempts }) => attempts[0]?.status)).toEqual([200, 200, 200]);
});

test('D6 webhooks lost for a day until the gateway switches them off: the sweep completes the payment', async () => {
  const { number, orderId } = await aPayableTicket();
  await portal.api.kill();
  await checkoutAnswer(portal, orderId);
  await control('tick', { hours: 25 });
  expect(await control('state')).toMatchObject({ webhook: { enabled: false } });
  await portal.sql(
    "update payment_orders set opened_at = now() - interval '25 hours' where gateway_order_id = $1",
    [orderId],
  );
  await portal.api.start();
  await once(portal, number);
  expect((await deliveriesOf(orderId, 'payment.captured')).every(({ state }) => state !== 'delivered')).toBe(
    true,
  );
  await until('staff to hear that no webhook came', async () =>
    portal
      .mails()
      .some(({ to, subject }) => to.startsWith('accounts@') && subject.includes('No payment messages')),
  );
});

/** The header twice, which `fetch` cannot send. */
function twice(body: string, signature: string): Promise<number> {
  const { hostname, port } = new URL(portal.api.url);
  const headers = [
    'content-type',
    'application/json',
    'x-razorpay-signature',
    signature,
    'x-razorpay-signature',
    signature,
  ];
  return new Promise((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      path: '/hooks/razorpay',
      method: 'POST',
      headers: [...headers, 'content-length', String(Buffer.byteLength(body)), 'host', hostname],
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}
