import { expect, test } from 'vitest';
import type { DecideCreditInput } from '#collections/refunds/contract.ts';
import { demoCustomer } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, ledgerOfGateway, ledgerOfPortal } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  expectNothingOwed,
  giveBack,
  mailsSaying,
  notesOf,
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

const decide = (refund: string | undefined, means: DecideCreditInput['means']) =>
  atDesk(portal, accounts, `refunds/${refund}/credit-note`, { means, words: 'Agreed on the phone' });

const customerMails = (number: string, words: RegExp) =>
  mailsSaying(portal, { to: 'asha.rao@', number, words });

test('D31 a part that was given back by hand while all of it waited: the gateway refuses ours, and the rest follows by itself', async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  await control('faults', { route: 'payments.refund', kind: '429' });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  await until('the first attempt to be put off', async () => {
    const { faults } = await control<{ faults: unknown[] }>('state');
    return faults.length === 0;
  });
  await control(`payments/${payment}/refund`, { amount: 20_000 });
  const rows = await refundsToBe(portal, number, ['failed', 'processed', 'processed']);
  expect(rows.map(({ amount, retry }) => [amount, retry])).toEqual([
    [price, false],
    [20_000, true],
    [29_900, true],
  ]);
  expect(await ledgerOfGateway(portal, orderId)).toMatchObject({ out: price, net: 0 });
  await expectNotesToSumToInvoice(portal, number);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'done', amount: price }]);
  await portal.quiet();
  expect(customerMails(number, /takes a little longer/)).toEqual([]);
  expect((await giveBack(portal, accounts, number, { amount: 100 })).status).toBe(409);
});

test('D31 what failed and was given back by hand in two parts is done, and neither door gives it again', async () => {
  const { number, payment, orderId } = await aPaidTicket(portal, asha);
  const before = (await ledgerOfPortal(portal)).refund_payable ?? 0;
  await control('refunds/knobs', { outcome: 'failed', after_ms: 0 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  const [failed] = await refundsToBe(portal, number, ['failed']);
  await control(`payments/${payment}/refund`, { amount: 20_000 });
  await refundsToBe(portal, number, ['failed', 'processed']);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([
    { state: 'delayed', amount: price },
  ]);
  await control(`payments/${payment}/refund`, { amount: 29_900 });
  await refundsToBe(portal, number, ['failed', 'processed', 'processed']);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'done', amount: price }]);
  const retried = await atDesk(portal, accounts, `refunds/${failed?.id}/retry`);
  expect([retried.status, await refundsOf(portal, number)]).toEqual([
    200,
    expect.objectContaining({ length: 3 }),
  ]);
  const transfer = { reference: 'NEFT 4713' };
  expect((await atDesk(portal, accounts, `refunds/${failed?.id}/paid-otherwise`, transfer)).status).toBe(409);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);
  expect((await ledgerOfPortal(portal)).refund_payable ?? 0).toBe(before);
  await expectBooksToAgree(portal);
});

test('D31 after a failure and a part by hand, the next attempt or a transfer brings the rest alone', async () => {
  for (const way of ['retry', 'paid-otherwise']) {
    const { number, payment } = await aPaidTicket(portal, asha);
    const before = (await ledgerOfPortal(portal)).refund_payable ?? 0;
    await control('refunds/knobs', { outcome: 'failed', after_ms: 0 });
    expect((await cancel(portal, asha, number, price)).status).toBe(200);
    const [failed] = await refundsToBe(portal, number, ['failed']);
    await control(`payments/${payment}/refund`, { amount: 20_000 });
    await refundsToBe(portal, number, ['failed', 'processed']);
    const answer = await atDesk(portal, accounts, `refunds/${failed?.id}/${way}`, { reference: 'NEFT 4714' });
    expect(answer.status, answer.text).toBe(200);
    const rows = await refundsToBe(portal, number, ['failed', 'processed', 'processed']);
    expect(rows.map(({ amount }) => amount)).toEqual([price, 20_000, 29_900]);
    await expectBooksToAgree(portal);
    expect((await ledgerOfPortal(portal)).refund_payable ?? 0, way).toBe(before);
    expect(await notesOf(portal, number)).toHaveLength(1);
  }
});

test('D31 what was transferred by hand and refunded in the dashboard as well is in the books, and a person is asked', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control('refunds/knobs', { outcome: 'failed', after_ms: 0 });
  expect((await cancel(portal, asha, number, price)).status).toBe(200);
  const [failed] = await refundsToBe(portal, number, ['failed']);
  const transfer = { reference: 'NEFT 4715' };
  expect((await atDesk(portal, accounts, `refunds/${failed?.id}/paid-otherwise`, transfer)).status).toBe(200);
  await control(`payments/${payment}/refund`, {});
  const rows = await refundsToBe(portal, number, ['failed', 'processed', 'processed']);
  expect(rows[2]).toMatchObject({ reason: 'gateway', credit: 'to_decide' });
  await expectBooksToAgree(portal);
  expect((await decide(rows[2]?.id, 'reduction')).status, 'the invoice is credited already').toBe(409);
  expect((await decide(rows[2]?.id, 'goodwill')).status).toBe(200);
  await expectNothingOwed(portal);
});

test('D31 what goes back without a credit note is our own cost: nobody is owed anything after the decision', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control(`payments/${payment}/refund`, { amount: 20_000 });
  const [refund] = await refundsToBe(portal, number, ['processed']);
  const [first, again] = [await decide(refund?.id, 'goodwill'), await decide(refund?.id, 'goodwill')];
  expect([first.status, again.status]).toEqual([200, 200]);
  expect((await decide(refund?.id, 'reduction')).status).toBe(409);
  expect(await notesOf(portal, number)).toEqual([]);
  await expectNothingOwed(portal);
  await control(`payments/${payment}/refund`, {});
  const rows = await refundsToBe(portal, number, ['processed', 'processed']);
  expect((await decide(rows[1]?.id, 'reduction')).status).toBe(200);
  expect((await notesOf(portal, number)).map(({ totals }) => totals.total)).toEqual([29_900]);
  await expectNothingOwed(portal);
});

test('D31 staff say that refunds by hand made good one that failed: no note, nothing owed, no third time', async () => {
  const { number, payment } = await aPaidTicket(portal, asha);
  await control('refunds/knobs', { outcome: 'failed', after_ms: 0 });
  expect((await giveBack(portal, accounts, number, { amount: 20_000 })).status).toBe(200);
  const [failed] = await refundsToBe(portal, number, ['failed']);
  for (const count of [1, 2]) {
    await control(`payments/${payment}/refund`, { amount: 8_000 + count * 1_000 });
    await refundsToBe(portal, number, ['failed', ...Array(count).fill('processed')]);
  }
  const [, one, two] = await refundsOf(portal, number);
  expect((await decide(one?.id, 'made_good')).status).toBe(200);
  expect((await decide(one?.id, 'made_good')).status, 'a repeat').toBe(200);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([
    { state: 'delayed', amount: 20_000 },
    { state: 'done', amount: two?.amount },
  ]);
  expect((await decide(two?.id, 'made_good')).status).toBe(200);
  const rest = await atDesk(portal, accounts, `refunds/${failed?.id}/retry`);
  expect(rest.status).toBe(200);
  const rows = await refundsToBe(portal, number, ['failed', 'processed', 'processed', 'processed']);
  expect(rows.map(({ amount }) => amount)).toEqual([20_000, 9_000, 10_000, 1_000]);
  expect((await ticketPage(portal, asha, number)).refunds).toMatchObject([{ state: 'done', amount: 20_000 }]);
  expect(await notesOf(portal, number)).toHaveLength(1);
  await expectNothingOwed(portal);
});
