import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askToPay, book, checkoutAnswer, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';
import {
  alerted,
  capturedEvent,
  type Delivery,
  moneyPeople,
  postWebhook,
  signWebhook,
} from '../testing/webhooks-by-http.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control, vendor, keys, oldWebhookSecret } = portal.gateway;

/** A start alone may take a minute where other work goes on: see the api's own limit in the harness. */
const restartMs = 90_000;

const sign = (body: string) => signWebhook(body, keys.webhookSecret);
const post = (body: string, headers: Record<string, string>) => postWebhook(portal, body, headers);

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

test('D12 a body of no JSON with a genuine signature is kept, answered 200 and told to staff once', async () => {
  const eventId = randomUUID();
  const noJson = '{"event":"payment.captured", this is no JSON';
  const headers = { 'x-razorpay-signature': sign(noJson), 'x-razorpay-event-id': eventId };
  for (const turn of ['first', 'again']) expect((await post(noJson, headers)).status, turn).toBe(200);
  await until('staff to be told', () => alerted(portal, eventId).length > 0);
  await portal.quiet();
  expect(await storedEvents(eventId)).toMatchObject([{ outcome: 'unreadable' }]);
  expect(alerted(portal, eventId)).toEqual(moneyPeople);
  expect(alerted(portal, 'could not be read')).toEqual(moneyPeople);
  expect((await portal.call('/healthz')).status).toBe(200);
});

test('D12 many unreadable bodies are a few mails, not as many', async () => {
  for (let n = 0; n < 12; n += 1) {
    const noJson = `{"no": JSON ${n}`;
    expect((await post(noJson, { 'x-razorpay-signature': sign(noJson) })).status).toBe(200);
    await portal.quiet();
  }
  expect(alerted(portal, 'could not be read')).toHaveLength(5 * moneyPeople.length);
});

test('D13 a known event id with another body works nothing: the gateway is asked again, staff are told once', async () => {
  const { number, orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'open' });
  const eventId = randomUUID();
  const opened = capturedEvent(orderId, answer.razorpay_payment_id);
  const send = (amount: number) => {
    const { payload } = capturedEvent(orderId, answer.razorpay_payment_id, amount);
    return control('webhooks/send', { event: opened.event, payload, event_id: eventId });
  };
  await send(49_900);
  // Deliveries do not wait for each other, and the one that came first is the one that is kept.
  await portal.quietGateway();
  await Promise.all([send(1), send(2)]);
  await stillUnpaid(portal, number);
  expect(await storedEvents(eventId)).toHaveLength(1);
  const [kept] = await portal.sql<{ raw: string; other: string | null }>(
    'select raw, other_body_sha256 as other from payment_events where event_id = $1',
    [eventId],
  );
  expect(kept?.raw).toContain('49900');
  expect(kept?.other).toMatch(/^[0-9a-f]{64}$/);
  expect(alerted(portal, eventId)).toEqual(moneyPeople);
  expect(alerted(portal, 'two contents')).toEqual(moneyPeople);
  await control(`payments/${answer.razorpay_payment_id}/finish`, { outcome: 'success' });
  await once(portal, number);
});

test('D13 an event that was applied is looked up again when another body comes under its id', async () => {
  const { number, orderId } = await aPayableTicket();
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const [sent] = await deliveriesOf(orderId, 'payment.captured');
  const eventId = sent?.event_id ?? '';
  // A fault that lies in wait is gone once it has been met.
  await control('faults', { route: 'payments.fetch', kind: '500' });
  const other = JSON.stringify(capturedEvent(orderId, payment, 1));
  await post(other, { 'x-razorpay-signature': sign(other), 'x-razorpay-event-id': eventId });
  await until('the gateway to be asked', async () => {
    const { faults } = await control<{ faults: unknown[] }>('state');
    return faults.length === 0;
  });
  await portal.hurry();
  await once(portal, number);
  expect(await storedEvents(eventId)).toMatchObject([{ outcome: 'applied' }]);
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

test('D11 retries signed with the secret before the rotation are accepted while it is in the list', {
  timeout: restartMs,
}, async () => {
  await portal.api.stop();
  await portal.api.start({ RAZORPAY_WEBHOOK_SECRET_OLD: oldWebhookSecret });
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { secret: 'old', count: 3 });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const { items } = await control<{ items: Delivery[] }>(`webhooks?order_id=${orderId}`);
  expect(items.map(({ attempts }) => attempts[0]?.status)).toEqual([200, 200, 200]);
});

test('D6 webhooks lost for a day until the gateway switches them off: the sweep completes the payment', {
  timeout: restartMs,
}, async () => {
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
