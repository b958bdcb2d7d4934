import { expect, test } from 'vitest';
import { askToPay, book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { ledgerOfGateway, once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control, vendor } = portal.gateway;

const price = 49_900;

async function aPayableTicket() {
  const number = await book(portal, asha);
  return { number, ...(await pay(portal, asha, number)) };
}

/** Orders that the gateway has for a ticket: each of ours has a receipt of its own. */
async function ordersOf(number: string): Promise<string[]> {
  const receipts = await portal.sql<{ receipt: string }>(
    'select o.receipt from payment_orders o join tickets t on t.id = o.ticket_id where t.number = $1',
    [number],
  );
  const found = receipts.map(({ receipt }) =>
    vendor<{ items: { id: string }[] }>(`orders?receipt=${receipt}`),
  );
  return (await Promise.all(found)).flatMap(({ items }) => items.map(({ id }) => id));
}

async function expectOneCapture(orderId: string): Promise<void> {
  const { net, held, lines } = await ledgerOfGateway(portal, orderId);
  expect({ net, held, payments: lines.length }).toEqual({ net: price, held: 0, payments: 1 });
}

test('D18 a capture whose answer is lost after the gateway took the money is looked up, not repeated', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('faults', { route: 'payments.capture', kind: 'reset-after-commit' });
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'no_capture' });
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
  await once(portal, number);
  await expectOneCapture(orderId);
});

test('D18 a capture that hangs after the gateway took the money ends well after the time limit', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('faults', { route: 'payments.capture', kind: 'hang-after-commit' });
  await checkoutAnswer(portal, orderId, { outcome: 'no_capture' });
  await once(portal, number);
  await expectOneCapture(orderId);
});

test('D19 captures from webhook, call-back and look-up at once take the money once', async () => {
  const { number, orderId } = await aPayableTicket();
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'no_capture' });
  const check = () =>
    portal.call(`/api/portal/tickets/${number}/payment-check`, { body: {}, cookie: asha.cookie });
  const answers = await Promise.all([...Array(6)].flatMap(() => [confirm(portal, asha, answer), check()]));
  expect(answers.map(({ status, body }) => [status, body.state])).toEqual(Array(12).fill([200, 'paid']));
  await once(portal, number);
  await expectOneCapture(orderId);
});

test.each(['reset-after-commit', 'hang-after-commit'])(
  'D24 an order whose answer is lost (%s) is found by its receipt and used: never two',
  async (kind) => {
    const number = await book(portal, asha);
    await control('faults', { route: 'orders.create', kind });
    const tabs = await Promise.all([askToPay(portal, asha, number), askToPay(portal, asha, number)]);
    const { orderId } = await pay(portal, asha, number);
    // The tab that asks gets the order; the other waits for it, but not for ever.
    const [asked, ...others] = tabs.toSorted((one, other) => one.status - other.status);
    expect(asked).toMatchObject({ status: 200, body: { checkout: { orderId } } });
    for (const { status, body } of others) {
      expect([`200 ${orderId}`, '503 undefined']).toContain(`${status} ${body.checkout?.orderId}`);
    }
    expect(await ordersOf(number)).toEqual([orderId]);
    await checkoutAnswer(portal, orderId);
    await once(portal, number);
  },
);

test('D24 a process killed while the gateway makes the order leaves one order, which the next press uses', async () => {
  const number = await book(portal, asha);
  await control('faults', { route: 'orders.create', kind: 'hang-after-commit' });
  const pressed = askToPay(portal, asha, number).catch(() => null);
  await until('the order at the gateway', async () => (await ordersOf(number)).length === 1);
  await portal.api.kill();
  await pressed;
  await portal.api.start();
  // The dead process' lease runs for 25 seconds: they pass here.
  await portal.sql(
    "update payment_orders set lease_until = now() - interval '1 second' where lease_until is not null",
  );
  const { orderId } = await pay(portal, asha, number);
  expect(await ordersOf(number)).toEqual([orderId]);
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
});

test.each(['429', '500', 'html-502', 'null-body', 'html-200', 'hang'])(
  'D25 a gateway that answers %s is told in words, the ticket is kept, the next press works',
  async (kind) => {
    const number = await book(portal, asha);
    await control('faults', { route: 'orders.create', kind });
    const refused = await askToPay(portal, asha, number);
    expect(refused).toMatchObject({ status: 503, body: { error: { code: 'gateway_unavailable' } } });
    expect(refused.text).not.toMatch(/TypeError|<html|undefined/);
    await stillUnpaid(portal, number);
    const { orderId } = await pay(portal, asha, number);
    expect(await ordersOf(number)).toEqual([orderId]);
  },
);

test.each(['429', '500', 'html-502', 'null-body', 'html-200'])(
  'a look-up that the gateway answers with %s confirms nothing yet and loses nothing',
  async (kind) => {
    const { number, orderId } = await aPayableTicket();
    await control('webhooks/knobs', { drop: true, count: 3 });
    const answer = await checkoutAnswer(portal, orderId);
    await control('faults', { route: 'payments.fetch', kind });
    expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'confirming' } });
    await stillUnpaid(portal, number);
    expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
    await once(portal, number);
  },
);

test('a gateway that cannot be reached at all is told in words, and a webhook is tried again until it works', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('faults', { route: '*', kind: '500', count: 3 });
  await checkoutAnswer(portal, orderId);
  await until('the jobs to have failed', async () => {
    const failed = await portal.sql(
      "select 1 from graphile_worker.jobs where task_identifier = 'apply-payment-event' and last_error is not null",
    );
    return failed.length > 0;
  });
  await control('reset', {});
  await portal.hurry();
  await once(portal, number);
});
