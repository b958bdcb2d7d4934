import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, ledgerOfPortal, once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  expectNothingOwed,
  notesOf,
  refundsOf,
  refundsToBe,
  ticketPage,
} from '../testing/refunds-by-http.ts';
import type { Desk } from '../testing/staff-by-http.ts';
import { atDesk, demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const accounts = await demoStaff(portal, 'accounts');
const admin = await demoStaff(portal, 'admin');
const { control, vendor, keys } = portal.gateway;

const price = 49_900;

async function paymentId(number: string): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    "select p.id from payments p join tickets t on t.id = p.ticket_id where t.number = $1 and p.role <> 'attempt' order by p.attempted_at desc limit 1",
    [number],
  );
  return row?.id ?? '';
}

const giveBack = async (desk: Desk, number: string, amount: number, key: string = randomUUID()) =>
  atDesk(portal, desk, `payments/${await paymentId(number)}/refund`, {
    key,
    amount,
    words: 'It took longer than we said',
  });

const staffMails = (number: string, words: RegExp) =>
  portal
    .mails()
    .filter(
      ({ to, text }) =>
        to.startsWith('accounts@') && text.includes(number) && words.test(text.replaceAll(/\s+/g, ' ')),
    );

const customerMails = (number: string, words: RegExp) =>
  portal
    .mails()
    .filter(
      ({ to, text }) =>
        to.includes('asha.rao@') && text.includes(number) && words.test(text.replaceAll(/\s+/g, ' ')),
    );

const refundsAt = async (payment: string) =>
  (await vendor<{ items: { id: string; amount: number; status: string }[] }>(`payments/${payment}/refunds`))
    .items;

test.each(['reset-after-commit', 'hang-after-commit'])(
  'D26 a refund whose answer is lost (%s) is asked for again and made once',
  async (kind) => {
    const { number, payment, orderId } = await aPaidTicket(portal, asha);
    await control('faults', { route: 'payments.refund', kind });
    await control('webhooks/knobs', { events: ['refund.created', 'refund.processed'], drop: true, count: 2 });
    expect((await cancel(portal, asha, number, price)).status).toBe(200);
    await until('the first attempt to be over', async () => {
      await portal.hurry();
      const [row] = await refundsOf(portal, number);
      return row?.gatewayId;
    });
    await control('tick', { seconds: 5 });
    await portal.sql("update refunds set updated_at = now() - interval '20 minutes'");
    await portal.sql(
      `select graphile_worker.add_job('sweep-payments', json_build_object('olderThanMinutes', 15))`,
    );
    await refundsToBe(portal, number, ['processed']);
    expect(await refundsAt(payment)).toMatchObject([{ amount: price, status: 'processed' }]);
    expect((await ledgerOfGateway(portal, orderId)).out).toBe(price);
    await expectNotesToSumToInvoice(portal, number);
    await expectNothingOwed(portal);
  },
);

test.each(['429', '500', 'html-502', 'null-body', 'hang'])(
  'a gateway that answers a refund with %s is asked again until it has it',
  async (kind) => {
    const { number, payment } = await aPaidTicket(portal, asha);
    await control('faults', { route: 'payments.refund', kind });
    expect((await cancel(portal, asha, number, price)).status).toBe(200);
    expect(await refundsAt(payment)).toEqual([]);
    await refundsToBe(portal, number, ['processed']);
    expect(await refundsAt(payment)).toHaveLength(1);
    await expectNothingOwed(portal);
  },
);

test('D27 two people at the desk who give back at once: the second can promise only what is left', async () => {
  const { number, orderId } = await aPaidTicket(portal, asha);
  const answers = await Promise.all([giveBack(accounts, number, 30_000), giveBack(admin, number, 30_000)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.text).toContain('₹199.00');
  expect((await giveBack(accounts, number, 19_901)).status).toBe(409);
  expect((await giveBack(accounts, number, 19_900)).status).toBe(200);
  expect((await giveBack(admin, number, 100)).status).toBe(409);
  await refundsToBe(portal, number, ['processed', 'processed']);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  await expectNotesToSumToInvoice(portal, number);
  await expectNothingOwed(portal);
});

test('D27 the database itself refuses more than was paid, and more credit than was invoiced', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const id = await paymentId(number);
  const insert = (amount: number) =>
    portal.sql(
      `insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, status)
       select uuidv7(), $2, p.id, p.account_id, p.ticket_id, $3, 'desk', 'requested' from payments p where p.id = $1`,
      [id, randomUUID(), amount],
    );
  await expect(insert(price + 1)).rejects.toMatchObject({ code: '23514' });
  expect((await giveBack(accounts, number, 30_000)).status).toBe(200);
  await expect(insert(20_000)).rejects.toMatchObject({ code: '23514' });
  const again = portal.sql(
    `insert into credit_notes select (jsonb_populate_record(n, jsonb_build_object('id', uuidv7(), 'number', 'CN-2099-0001', 'sequence', 9999,
       'refund_id', (select r.id from refunds r where r.ticket_id <> n.ticket_id limit 1)))).* from credit_notes n join tickets t on t.id = n.ticket_id where t.number = $1`,
    [number],
  );
  await expect(again).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
  await refundsToBe(portal, number, ['processed']);
});

test('D28 a form that is sent again is the same refund; with another amount it is refused', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const key = randomUUID();
  const first = await giveBack(accounts, number, 10_000, key);
  expect(first.status).toBe(200);
  const same = await Promise.all(Array.from({ length: 5 }, () => giveBack(accounts, number, 10_000, key)));
  expect(same.map(({ status, body }) => [status, body.refund])).toEqual(
    Array(5).fill([200, first.body.refund]),
  );
  expect(await giveBack(accounts, number, 10_001, key)).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  await refundsToBe(portal, number, ['processed']);
});

test('D28 a key that the gateway has seen with another amount is told to staff, and nothing is taken for granted', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: '429' });
  expect((await giveBack(accounts, number, 20_000)).status).toBe(200);
  const [row] = await refundsOf(portal, number);
  await until('the first attempt to be refused', async () => {
    const { faults } = await control<{ faults: unknown[] }>('state');
    return faults.length === 0;
  });
  // Somebody used our key for a refund of another amount.
  const response = await fetch(`${portal.gateway.url}/v1/payments/${payment}/refund`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${keys.keyId}:${keys.keySecret}`)}`,
      'content-type': 'application/json',
      'x-refund-idempotency': row?.key ?? '',
    },
    body: JSON.stringify({ amount: 15_000 }),
  });
  expect(response.status).toBe(200);
  const rows = await until('both to be known', async () => {
    await portal.hurry();
    const all = await refundsOf(portal, number);
    return (
      all.length === 2 && all.every(({ status }) => status === 'failed' || status === 'processed') && all
    );
  });
  expect(rows).toMatchObject([
    { amount: 20_000, reason: 'desk', status: 'failed', credit: 'issued' },
    { amount: 15_000, reason: 'gateway', status: 'processed', credit: 'to_decide' },
  ]);
  await until('the alert', () => staffMails(number, /same idempotency key/).length > 0);
  await expectBooksToAgree(portal);
});

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
  expect(await refundsAt(payment)).toHaveLength(2);
  expect(await notesOf(portal, number)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'done', amount: price }]);
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
  expect((await giveBack(accounts, number, 10_000)).status).toBe(200);
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
  expect(await refundsAt(payment)).toHaveLength(1);
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
  expect((await decide({ issue: true, words: '' })).status).toBe(422);
  const decided = await Promise.all([1, 2].map(() => decide({ issue: true, words: 'Agreed on the phone' })));
  expect(new Set(decided.map(({ status, body }) => `${status} ${body.creditNote}`)).size).toBe(1);
  expect((await decide({ issue: false, words: 'No, after all' })).status).toBe(409);
  expect((await notesOf(portal, number)).map(({ totals }) => totals.total)).toEqual([20_000]);
  await control(`payments/${payment}/refund`, {});
  const rows = await refundsToBe(portal, number, ['processed', 'processed']);
  expect(
    (
      await atDesk(portal, accounts, `refunds/${rows[1]?.id}/credit-note`, {
        issue: true,
        words: 'The rest as well',
      })
    ).status,
  ).toBe(200);
  await expectNotesToSumToInvoice(portal, number);
  expect((await giveBack(accounts, number, 100)).status).toBe(409);
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

test('D32 G21 three refunds of ₹333 on ₹999 are credited to the paisa, and sum to the invoice', async () => {
  const { number } = await aPaidTicket(portal, asha, 'deep');
  for (const _ of [1, 2, 3]) expect((await giveBack(accounts, number, 33_300)).status).toBe(200);
  await refundsToBe(portal, number, ['processed', 'processed', 'processed']);
  const notes = await notesOf(portal, number);
  expect(notes.map(({ totals }) => [totals.taxable, totals.cgst, totals.sgst, totals.roundOff])).toEqual([
    [28_220, 2_540, 2_540, 0],
    [28_221, 2_540, 2_540, -1],
    [28_220, 2_539, 2_539, 2],
  ]);
  await expectNotesToSumToInvoice(portal, number);
  await expectBooksToAgree(portal);
});

test('refunds of which no webhook told are found by the sweep', async () => {
  const { number } = await aPaidTicket(portal, asha);
  await control('webhooks/knobs', { events: ['refund.created', 'refund.processed'], drop: true, count: 2 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await refundsToBe(portal, number, ['pending']);
  await control('tick', { seconds: 5 });
  await portal.quiet();
  expect((await refundsOf(portal, number))[0]?.status).toBe('pending');
  await portal.sql("update refunds set updated_at = now() - interval '20 minutes' where status = 'pending'");
  await portal.sql(
    `select graphile_worker.add_job('sweep-payments', json_build_object('olderThanMinutes', 15))`,
  );
  await refundsToBe(portal, number, ['processed']);
});

test('the api is killed between the cancellation and the refund: it is made once all the same', {
  timeout: 90_000,
}, async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: 'hang-after-commit' });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await until('the gateway to have it', async () => (await refundsAt(payment)).length === 1);
  await portal.api.kill();
  await portal.ageDeadWorkers();
  await portal.api.start();
  await refundsToBe(portal, number, ['processed']);
  expect(await refundsAt(payment)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
});

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
  expect((await giveBack(accounts, number, 100)).status).toBe(409);
  // It can be given back there, and our books still hold rupees alone.
  await control(`payments/${payment}/refund`, {});
  await refundsToBe(portal, number, ['processed']);
  await expectBooksToAgree(portal);
});

test('D44 events that are ten minutes early or late count like any other', async () => {
  for (const skew of [-600, 600]) {
    const { number, payment } = await aPaidTicket(portal, asha);
    await control('webhooks/knobs', { events: ['refund.created', 'refund.processed'], drop: true, count: 2 });
    expect((await cancel(portal, asha, number, price)).status).toBe(200);
    await refundsToBe(portal, number, ['pending']);
    await control('tick', { seconds: 5 });
    const [refund] = await refundsAt(payment);
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
  const [refund] = await refundsAt(payment);
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
