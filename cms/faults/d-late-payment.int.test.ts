import { expect, test } from 'vitest';
import { askToPay, book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { ledgerOfGateway, once } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  cancel,
  expectNothingOwed,
  mailsSaying,
  notesOf,
  refundsOf,
  refundsToBe,
  ticketOf,
  ticketPage,
} from '../testing/refunds-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control } = portal.gateway;

const price = 49_900;

const said = {
  cancelled: /Your request is cancelled/,
  paidOut: /handed to your bank/,
  late: /arrived after the ticket had been cancelled/,
};
const mailsAbout = (number: string, words: RegExp) => mailsSaying(portal, { number, words });

const kinds = (number: string) =>
  portal.sql<{ kind: string }>(
    'select n.kind from notifications n join tickets t on t.id = n.ticket_id where t.number = $1 order by n.at, n.id',
    [number],
  );

test('an unpaid ticket is cancelled without money, and cannot be paid any more', async () => {
  const number = await book(portal, asha);
  await pay(portal, asha, number);
  expect((await ticketPage(portal, asha, number)).cancellation).toMatchObject({
    refund: 0,
    clause: 'unpaid',
    backBy: null,
  });
  expect(await cancel(portal, asha, number, 0)).toMatchObject({
    status: 200,
    body: { refund: 0, creditNote: null },
  });
  expect((await askToPay(portal, asha, number)).status).toBe(409);
  await until('the mail', () => mailsAbout(number, said.cancelled).length === 1);
  expect(mailsAbout(number, said.cancelled)[0]?.text).toContain('Nothing had been paid');
  expect(await refundsOf(portal, number)).toEqual([]);
});

test('D16 a payment that failed and comes late all the same pays its ticket, once', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId, {
    outcome: 'late',
    late_after_ms: 20 * 3_600_000,
  });
  await until('the failure to be known', async () =>
    (await kinds(number)).some(({ kind }) => kind === 'payment.failed'),
  );
  expect(await ticketOf(portal, number)).toMatchObject({ status: 'awaiting_payment', paid: false });
  await control('tick', { hours: 21 });
  await once(portal, number);
  const [row] = await portal.sql<{ role: string }>(
    'select role from payments where gateway_payment_id = $1',
    [payment],
  );
  expect(row?.role).toBe('settling');
});

test('D16 D52 a payment that comes late for a cancelled ticket goes back by itself, and she is told; nothing is invoiced', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId, { outcome: 'failure' });
  await until('the failure to be known', async () =>
    (await kinds(number)).some(({ kind }) => kind === 'payment.failed'),
  );
  expect((await cancel(portal, asha, number, 0)).status).toBe(200);
  await control(`payments/${payment}/authorize`, {});
  const [refund] = await refundsToBe(portal, number, ['processed']);
  expect(refund).toMatchObject({ amount: price, reason: 'late_payment', credit: 'not_needed' });
  await expectNothingOwed(portal);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  expect(await notesOf(portal, number)).toEqual([]);
  expect(
    await portal.sql('select 1 from invoices i join tickets t on t.id = i.ticket_id where t.number = $1', [
      number,
    ]),
  ).toEqual([]);
  expect((await kinds(number)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['payment.late', 'refund.processed']),
  );
  await until(
    'the mails',
    () => mailsAbout(number, said.late).length === 1 && mailsAbout(number, said.paidOut).length === 1,
  );
  expect(await ticketPage(portal, asha, number)).toMatchObject({
    status: 'cancelled',
    payment: { state: 'none' },
    refunds: [{ reason: 'late_payment', state: 'done' }],
  });
});

test('the check-out that was open while she cancelled says that the money goes back', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('webhooks/knobs', { drop: true, count: 3 });
  expect((await cancel(portal, asha, number, 0)).status).toBe(200);
  const answer = await checkoutAnswer(portal, orderId);
  const confirmed = await confirm(portal, asha, answer);
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'failed' } });
  expect(confirmed.text).toContain('goes back to you');
  await refundsToBe(portal, number, ['processed']);
  await expectNothingOwed(portal);
});

test('a cancelled ticket whose payment nobody told of is found by the sweep', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('webhooks/knobs', { drop: true, count: 3 });
  expect((await cancel(portal, asha, number, 0)).status).toBe(200);
  await checkoutAnswer(portal, orderId);
  await portal.sql(
    "update payment_orders set opened_at = now() - interval '20 minutes' where gateway_order_id = $1",
    [orderId],
  );
  await portal.sql(
    `select graphile_worker.add_job('sweep-payments', json_build_object('olderThanMinutes', 15))`,
  );
  await refundsToBe(portal, number, ['processed']);
  await expectNothingOwed(portal);
});

test('cancelling races with the capture of a payment: whoever is first, no money and no document is lost', {
  timeout: 120_000,
}, async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const number = await book(portal, asha);
    const { orderId } = await pay(portal, asha, number);
    const [cancelled] = await Promise.all([cancel(portal, asha, number, 0), checkoutAnswer(portal, orderId)]);
    await portal.quiet();
    const { status } = await ticketOf(portal, number);
    const [refunds, notes] = [await refundsOf(portal, number), await notesOf(portal, number)];
    outcomes.add(`${cancelled.status} ${status}`);
    if (cancelled.status === 200) {
      expect(status).toBe('cancelled');
      await refundsToBe(portal, number, ['processed']);
      expect(refunds).toMatchObject([{ reason: 'late_payment', amount: price }]);
      expect(notes).toEqual([]);
      expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
    } else {
      expect(cancelled).toMatchObject({ status: 409, body: { error: { code: 'stale' } } });
      expect([status, refunds, notes]).toEqual(['open', [], []]);
      expect((await ledgerOfGateway(portal, orderId)).net).toBe(price);
    }
  }
  await expectNothingOwed(portal);
  for (const outcome of outcomes) expect(['200 cancelled', '409 open']).toContain(outcome);
});
