import { expect, test } from 'vitest';
import { askToPay, book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { giveBack, mailsSaying, notesOf, refundsOf, refundsToBe } from '../testing/refunds-by-http.ts';
import { demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const accounts = await demoStaff(portal, 'accounts');
const { control, vendor } = portal.gateway;

const price = 49_900;

const staffMails = (number: string, words: RegExp) => mailsSaying(portal, { to: 'accounts@', number, words });

test('D17 what is only authorised is captured once by us', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'no_capture' });
  await Promise.all([confirm(portal, asha, answer), confirm(portal, asha, answer)]);
  await once(portal, number);
  expect(await ledgerOfGateway(portal, orderId)).toMatchObject({ in: price, out: 0, held: 0 });
});

test('D17 what was authorised and never captured expires: it goes back by itself, without refund row and credit note', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('faults', { route: 'payments.capture', kind: '500', count: 50 });
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId, { outcome: 'no_capture' });
  await until('the authorisation to be known', async () => {
    const [row] = await portal.sql<{ status: string }>(
      'select status from payments where gateway_payment_id = $1',
      [payment],
    );
    return row?.status === 'authorized';
  }).catch(() => null);
  await control('tick', { hours: 24 * 6 });
  await control('reset', {});
  await portal.hurry();
  await stillUnpaid(portal, number);
  expect(await ledgerOfGateway(portal, orderId)).toMatchObject({ in: 0, out: 0, held: 0 });
  expect([await refundsOf(portal, number), await notesOf(portal, number)]).toEqual([[], []]);
  const [row] = await portal.sql<{ status: string; role: string }>(
    'select status, role from payments where gateway_payment_id = $1',
    [payment],
  );
  expect(row).toEqual({ status: 'refunded', role: 'attempt' });
  // The order stays payable.
  await checkoutAnswer(portal, (await pay(portal, asha, number)).orderId);
  await once(portal, number);
});

test('D20 a part of what was authorised is never captured: not asked for by us, and refused by the gateway', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('faults', { route: 'payments.capture', kind: '500' });
  const answer = await checkoutAnswer(portal, orderId, { outcome: 'no_capture', amount: 20_000 });
  await confirm(portal, asha, answer);
  await stillUnpaid(portal, number);
  const { faults } = await control<{ faults: unknown[] }>('state');
  expect(faults, 'no capture was asked for').toHaveLength(1);
  await control('reset', {});
  await expect(
    vendor(`payments/${answer.razorpay_payment_id}/capture`, { amount: 10_000, currency: 'INR' }),
  ).rejects.toThrow(/400.*must be equal to the amount authorized/);
  expect(await ledgerOfGateway(portal, orderId)).toMatchObject({ in: 0, held: 20_000 });
});

test('D21 a payment in dollars is held for a person: nothing is fulfilled, booked or converted', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId, { currency: 'USD' });
  await until('the alert', () => staffMails(number, /does not match what was asked for/).length === 1);
  await stillUnpaid(portal, number);
  const [row] = await portal.sql<{ role: string; currency: string; posted: number }>(
    `select role, currency, (select count(*)::int from ledger_entries l where l.payment_id = p.id) as posted from payments p where gateway_payment_id = $1`,
    [payment],
  );
  expect(row).toEqual({ role: 'held', currency: 'USD', posted: 0 });
  expect((await giveBack(portal, accounts, number, { amount: 100 })).status).toBe(409);
  // It can be given back there, and our books still hold rupees alone.
  await control(`payments/${payment}/refund`, {});
  await refundsToBe(portal, number, ['processed']);
  await expectBooksToAgree(portal);
});

test('D21 an order in dollars with a receipt of ours is never taken for ours: its money is held for a person', async () => {
  const number = await book(portal, asha);
  await control('faults', { route: 'orders.create', kind: '500', count: 2 });
  expect((await askToPay(portal, asha, number)).body.checkout ?? null).toBeNull();
  await control('reset', {});
  const [intent] = await portal.sql<{ receipt: string }>(
    'select o.receipt from payment_orders o join tickets t on t.id = o.ticket_id where t.number = $1',
    [number],
  );
  const dollars = await vendor<{ id: string }>('orders', {
    amount: price,
    currency: 'USD',
    receipt: intent?.receipt,
  });
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, dollars.id);
  await until('the alert', () => staffMails(number, /does not match what was asked for/).length === 1);
  await stillUnpaid(portal, number);
  const rows = await portal.sql(
    `select role, currency, (select count(*)::int from ledger_entries l where l.payment_id = p.id) as posted from payments p where gateway_payment_id = $1`,
    [payment],
  );
  expect(rows).toEqual([{ role: 'held', currency: 'USD', posted: 0 }]);
  // Nobody is asked to pay again while a person looks, and nobody is ever handed that order.
  expect((await askToPay(portal, asha, number)).body.checkout ?? null).toBeNull();
  const orders = await portal.sql('select 1 from payment_orders where gateway_order_id = $1', [dollars.id]);
  expect(orders).toEqual([]);
  await control(`payments/${payment}/refund`, {});
  await refundsToBe(portal, number, ['processed']);
});

test('at the end the gateway’s books and ours agree to the paisa', async () => {
  await portal.quiet();
  await expectBooksToAgree(portal);
});
