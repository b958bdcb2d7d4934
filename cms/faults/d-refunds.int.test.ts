import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CreditNote } from '#collections/invoices/rules/document.ts';
import { demoCustomer, newCustomer } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  expectNothingOwed,
  giveBack,
  invoiceOf,
  mailsSaying,
  notesOf,
  paymentOf,
  refundsAt,
  refundsOf,
  refundsToBe,
} from '../testing/refunds-by-http.ts';
import { demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const accounts = await demoStaff(portal, 'accounts');
const admin = await demoStaff(portal, 'admin');
const { control, keys } = portal.gateway;

const price = 49_900;

const staffMails = (number: string, words: RegExp) => mailsSaying(portal, { to: 'accounts@', number, words });

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
    expect(await refundsAt(portal, payment)).toMatchObject([{ amount: price, status: 'processed' }]);
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
    expect(await refundsAt(portal, payment)).toEqual([]);
    await refundsToBe(portal, number, ['processed']);
    expect(await refundsAt(portal, payment)).toHaveLength(1);
    await expectNothingOwed(portal);
  },
);

test('D27 two people at the desk who give back at once: the second can promise only what is left', async () => {
  const { number, orderId } = await aPaidTicket(portal, asha);
  const answers = await Promise.all([
    giveBack(portal, accounts, number, { amount: 30_000 }),
    giveBack(portal, admin, number, { amount: 30_000 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.text).toContain('₹199.00');
  expect((await giveBack(portal, accounts, number, { amount: 19_901 })).status).toBe(409);
  expect((await giveBack(portal, accounts, number, { amount: 19_900 })).status).toBe(200);
  expect((await giveBack(portal, admin, number, { amount: 100 })).status).toBe(409);
  await refundsToBe(portal, number, ['processed', 'processed']);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  await expectNotesToSumToInvoice(portal, number);
  await expectNothingOwed(portal);
});

test('D27 the database itself refuses more than was paid, and more credit than was invoiced', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const id = await paymentOf(portal, number);
  const insert = (amount: number) =>
    portal.sql(
      `insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, status)
       select uuidv7(), $2, p.id, p.account_id, p.ticket_id, $3, 'desk', 'requested' from payments p where p.id = $1`,
      [id, randomUUID(), amount],
    );
  await expect(insert(price + 1)).rejects.toMatchObject({ code: '23514' });
  expect((await giveBack(portal, accounts, number, { amount: 30_000 })).status).toBe(200);
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
  const first = await giveBack(portal, accounts, number, { amount: 10_000, key });
  expect(first.status).toBe(200);
  const same = await Promise.all(
    Array.from({ length: 5 }, () => giveBack(portal, accounts, number, { amount: 10_000, key })),
  );
  expect(same.map(({ status, body }) => [status, body.refund])).toEqual(
    Array(5).fill([200, first.body.refund]),
  );
  expect(await giveBack(portal, accounts, number, { amount: 10_001, key })).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  await refundsToBe(portal, number, ['processed']);
});

test('D28 a key that the gateway has seen with another amount is told to staff, and nothing is taken for granted', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: '429' });
  expect((await giveBack(portal, accounts, number, { amount: 20_000 })).status).toBe(200);
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

test('D32 G21 three refunds of ₹333 on ₹999 are credited to the paisa, and sum to the invoice', async () => {
  const { number } = await aPaidTicket(portal, asha, 'deep');
  for (const _ of [1, 2, 3])
    expect((await giveBack(portal, accounts, number, { amount: 33_300 })).status).toBe(200);
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
  await until('the gateway to have it', async () => (await refundsAt(portal, payment)).length === 1);
  await portal.api.kill();
  await portal.ageDeadWorkers();
  await portal.api.start();
  await refundsToBe(portal, number, ['processed']);
  expect(await refundsAt(portal, payment)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
});

test('D50 a changed State and GSTIN leave invoice and credit note as they were, and the next invoice is by the new ones', async () => {
  const meera = await newCustomer(portal);
  const { number } = await aPaidTicket(portal, meera);
  const before = await invoiceOf(portal, number);
  expect(before).toMatchObject({ placeOfSupply: { stateCode: '29' }, interState: false });
  const profile = await portal.call('/api/portal/profile', {
    method: 'PUT',
    body: {
      name: 'Meera Nair',
      phone: '+919845098450',
      preferredContact: 'phone',
      address: { line1: '7, Anna Salai', city: 'Chennai', stateCode: '33', pin: '600002' },
      billing: { name: 'Meera Nair Studio', gstin: '33ZZZFQ0001A1ZP' },
    },
    cookie: meera.cookie,
  });
  expect(profile.status, profile.text).toBe(200);
  expect(await invoiceOf(portal, number)).toEqual(before);
  expect((await cancel(portal, meera, number, price)).status).toBe(200);
  await refundsToBe(portal, number, ['processed']);
  const [note] = (await notesOf(portal, number)) as [CreditNote];
  expect([note.recipient, note.placeOfSupply, note.interState]).toEqual([
    before.recipient,
    before.placeOfSupply,
    false,
  ]);
  await expectNotesToSumToInvoice(portal, number);
  // The correction: booked anew, invoiced by what is true now.
  const again = await aPaidTicket(portal, meera);
  expect(await invoiceOf(portal, again.number)).toMatchObject({
    placeOfSupply: { stateCode: '33' },
    interState: true,
  });
  await expectBooksToAgree(portal);
});

test('at the end the gateway’s books and ours agree to the paisa', async () => {
  await portal.quiet();
  await expectBooksToAgree(portal);
});
