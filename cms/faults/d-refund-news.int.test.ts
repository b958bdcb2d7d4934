import { expect, test } from 'vitest';
import { demoCustomer } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, ledgerOfPortal } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  giveBack,
  mailsSaying,
  notesOf,
  refundsAt,
  refundsOf,
  refundsToBe,
  ticketPage,
} from '../testing/refunds-by-http.ts';
import { atDesk, demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const accounts = await demoStaff(portal, 'accounts');
const { control } = portal.gateway;

const price = 49_900;

const staffMails = (number: string, words: RegExp) => mailsSaying(portal, { to: 'accounts@', number, words });

const customerMails = (number: string, words: RegExp) =>
  mailsSaying(portal, { to: 'asha.rao@', number, words });

test('D29 a refund that is accepted and then fails is owed again, told calmly, and made by the next attempt under one credit note', async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  const before = (await ledgerOfPortal(portal)).refund_payable ?? 0;
  await control('refunds/knobs', { outcome: 'failed', after_ms: 1_500 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await refundsToBe(portal, number, ['pending']);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'on_its_way' }]);
  const [failed] = await refundsToBe(portal, number, ['failed']);
  await expectBooksToAgree(portal);
  expect((await ledgerOfPortal(portal)).refund_payable).toBe(before - price);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(price);
  await expectNotesToSumToInvoice(portal, number);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([
    { state: 'delayed', creditNote: expect.any(String) },
  ]);
  await until(
    'both mails',
    () =>
      staffMails(number, /still owed/).length === 1 &&
      customerMails(number, /takes a little longer/).length === 1,
  );

  const retries = await Promise.all(
    [1, 2, 3].map(() => atDesk(portal, accounts, `refunds/${failed?.id}/retry`)),
  );
  expect(new Set(retries.map(({ status, body }) => `${status} ${body.refund}`)).size, 'one attempt').toBe(1);
  await refundsToBe(portal, number, ['failed', 'processed']);
  expect(await refundsAt(portal, payment)).toHaveLength(2);
  expect(await notesOf(portal, number)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'done', amount: price }]);
  const cancelledAgain = await cancel(portal, asha, number, price);
  expect(cancelledAgain.body).toMatchObject({ refund: price, creditNote: expect.any(String) });
  await portal.quiet();
  await expectBooksToAgree(portal);
  expect((await ledgerOfPortal(portal)).refund_payable).toBe(before);
  const other = refundsOf(portal, number).then(([, again]) =>
    atDesk(portal, accounts, `refunds/${again?.id}/retry`),
  );
  expect((await other).status, 'one that has succeeded').toBe(409);
});

test('D29 what the gateway cannot bring back is transferred by hand, and the books and the customer know', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const before = await ledgerOfPortal(portal);
  await control('refunds/knobs', { outcome: 'failed' });
  expect((await giveBack(portal, accounts, number, { amount: 10_000 })).status).toBe(200);
  const [failed] = await refundsToBe(portal, number, ['failed']);
  const path = `refunds/${failed?.id}/paid-otherwise`;
  expect((await atDesk(portal, accounts, path, { reference: '' })).status).toBe(422);
  expect((await atDesk(portal, accounts, path, { reference: 'NEFT 4711' })).status).toBe(200);
  expect((await atDesk(portal, accounts, path, { reference: 'NEFT 4711' })).status, 'a repeat').toBe(200);
  expect((await atDesk(portal, accounts, path, { reference: 'NEFT 4712' })).status).toBe(409);
  await refundsToBe(portal, number, ['failed', 'processed']);
  const after = await ledgerOfPortal(portal);
  expect([after.bank ?? 0, after.refund_payable ?? 0]).toEqual([
    (before.bank ?? 0) - 10_000,
    before.refund_payable ?? 0,
  ]);
  await expectBooksToAgree(portal);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([
    { state: 'done', byTransfer: true, reference: 'NEFT 4711' },
  ]);
  await until('the mail', () => customerMails(number, /transferred it to your bank account/).length === 1);
});

test('D30 "processed" before "created", both before our own answer: one refund, one credit note', async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: 'hang-after-commit' });
  await control('refunds/knobs', { outcome: 'processed', after_ms: 0 });
  await control('webhooks/knobs', {
    events: ['refund.created', 'refund.processed'],
    reorder: 2,
    duplicate: 1,
  });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  const rows = await refundsToBe(portal, number, ['processed']);
  await portal.quiet();
  expect(rows).toHaveLength(1);
  expect(await refundsOf(portal, number)).toHaveLength(1);
  expect(await refundsAt(portal, payment)).toHaveLength(1);
  expect(await notesOf(portal, number)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).out).toBe(price);
  expect(customerMails(number, /handed to your bank/)).toHaveLength(1);
});

test('D31 a refund made in the gateway’s dashboard gets a row and an alert; staff decide about its credit note', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control(`payments/${payment}/refund`, { amount: 20_000 });
  const [first] = await refundsToBe(portal, number, ['processed']);
  expect(first).toMatchObject({ amount: 20_000, reason: 'gateway', credit: 'to_decide' });
  expect(await notesOf(portal, number)).toEqual([]);
  await until(
    'alert and mail',
    () =>
      staffMails(number, /nobody asked for/).length === 1 &&
      customerMails(number, /handed to your bank/).length === 1,
  );
  await expectBooksToAgree(portal);

  const decide = (body: Record<string, unknown>) =>
    atDesk(portal, accounts, `refunds/${first?.id}/credit-note`, body);
  expect((await decide({ means: 'reduction', words: '' })).status).toBe(422);
  const decided = await Promise.all(
    [1, 2].map(() => decide({ means: 'reduction', words: 'Agreed on the phone' })),
  );
  expect(new Set(decided.map(({ status, body }) => `${status} ${body.creditNote}`)).size).toBe(1);
  expect((await decide({ means: 'goodwill', words: 'No, after all' })).status).toBe(409);
  expect((await notesOf(portal, number)).map(({ totals }) => totals.total)).toEqual([20_000]);
  await control(`payments/${payment}/refund`, {});
  const rows = await refundsToBe(portal, number, ['processed', 'processed']);
  expect(
    (
      await atDesk(portal, accounts, `refunds/${rows[1]?.id}/credit-note`, {
        means: 'reduction',
        words: 'The rest as well',
      })
    ).status,
  ).toBe(200);
  await expectNotesToSumToInvoice(portal, number);
  expect((await giveBack(portal, accounts, number, { amount: 100 })).status).toBe(409);
  await expectBooksToAgree(portal);
});

test('D31 a refund that was made by hand while ours waited is taken for ours: the money goes back once', async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: '500', count: 1 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await control(`payments/${payment}/refund`, {});
  await refundsToBe(portal, number, ['processed']);
  expect(await refundsOf(portal, number)).toMatchObject([{ reason: 'cancelled', credit: 'issued' }]);
  expect((await ledgerOfGateway(portal, orderId)).out).toBe(price);
  await expectNotesToSumToInvoice(portal, number);
});

test('a reference that the bank tells later does not move the day on which the money went', async () => {
  const { number } = await aPaidTicket(portal, asha);
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  const [refund] = await refundsToBe(portal, number, ['processed']);
  await portal.quiet();
  await portal.sql("update refunds set reference = null, ended_at = '2026-11-01T06:00:00Z' where id = $1", [
    refund?.id,
  ]);
  await control('webhooks/send', {
    event: 'refund.processed',
    payload: { refund: { entity: { id: refund?.gatewayId, notes: [] } } },
  });
  await until('the reference', async () => (await refundsOf(portal, number))[0]?.reference);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([
    { doneAt: '2026-11-01T06:00:00.000Z' },
  ]);
});

test('D44 events that are ten minutes early or late count like any other', async () => {
  for (const skew of [-600, 600]) {
    const { number, payment } = await aPaidTicket(portal, asha);
    await control('webhooks/knobs', { events: ['refund.created', 'refund.processed'], drop: true, count: 2 });
    expect((await cancel(portal, asha, number, price)).status).toBe(200);
    await refundsToBe(portal, number, ['pending']);
    await control('tick', { seconds: 5 });
    const [refund] = await refundsAt(portal, payment);
    await control('webhooks/send', {
      event: 'refund.processed',
      payload: {
        refund: { entity: { id: refund?.id, entity: 'refund', payment_id: payment, amount: price } },
      },
      created_at: Math.floor(Date.now() / 1000) + skew,
    });
    await refundsToBe(portal, number, ['processed']);
  }
});

test('D49 events of unknown names, with odd shapes and fields are tolerated; a refund’s own id alone is enough', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control('webhooks/knobs', { events: ['refund.created', 'refund.processed'], drop: true, count: 2 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await refundsToBe(portal, number, ['pending']);
  await control('tick', { seconds: 5 });
  const [refund] = await refundsAt(portal, payment);
  const odd: { event: string; payload: Record<string, unknown> }[] = [
    { event: 'refund.speed_changed', payload: {} },
    {
      event: 'payment.dispute.created',
      payload: { dispute: { entity: { id: 'disp_x', payment_id: payment } } },
    },
    { event: 'weather.changed', payload: { weather: { entity: ['rain'] } } },
    {
      event: 'refund.created',
      payload: {
        refund: { entity: { id: 'rfnd_AAAAAAAAAAAAAA', payment_id: 'pay_AAAAAAAAAAAAAA', notes: [] } },
      },
    },
    { event: 'refund.failed', payload: { refund: null } },
    {
      event: 'payment.captured',
      payload: {
        payment: {
          entity: { id: payment, captured: '1', notes: [], amount: '49900', surprise: { deep: [] } },
        },
      },
    },
  ];
  const sent = new Set<string>();
  for (const one of odd) {
    const { event_id } = await control<{ event_id: string }>('webhooks/send', one);
    sent.add(event_id);
  }
  await control('webhooks/send', {
    event: 'refund.processed',
    payload: { refund: { entity: { id: refund?.id, notes: [] } } },
  });
  await refundsToBe(portal, number, ['processed']);
  await portal.quiet();
  const { items } = await control<{
    items: { event_id: string; attempts: { status: number | null }[] }[];
  }>('webhooks');
  const answers = items.filter(({ event_id }) => sent.has(event_id)).map(({ attempts }) => attempts);
  expect(answers).toEqual(odd.map(() => [expect.objectContaining({ status: 200 })]));
  expect(await refundsOf(portal, number)).toHaveLength(1);
});

test('at the end the gateway’s books and ours agree to the paisa', async () => {
  await portal.quiet();
  await expectBooksToAgree(portal);
});
