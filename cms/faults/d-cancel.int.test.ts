import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { atIst } from '#kernel/calendar.ts';
import { book, demoCustomer, newCustomer } from '../testing/customers-by-http.ts';
import { ledgerOfGateway } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  expectNothingOwed,
  mailsSaying,
  notesOf,
  refundsOf,
  refundsToBe,
  ticketOf,
  ticketPage,
} from '../testing/refunds-by-http.ts';
import { agreeToSession } from '../testing/session-consent.ts';
import { atDesk, demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const accounts = await demoStaff(portal, 'accounts');
const admin = await demoStaff(portal, 'admin');
const technician = await demoStaff(portal, 'technician');

const price = 49_900;

const said = {
  cancelled: /Your request is cancelled/,
  paidOut: /handed to your bank/,
};
const mailsAbout = (number: string, words: RegExp) => mailsSaying(portal, { number, words });

const kinds = (number: string) =>
  portal.sql<{ kind: string }>(
    'select n.kind from notifications n join tickets t on t.id = n.ticket_id where t.number = $1 order by n.at, n.id',
    [number],
  );

test('D52 cancelled before the work begins: the amount that was shown goes back, the credit note is the invoice, she is told', async () => {
  const { number, orderId } = await aPaidTicket(portal, asha);
  const { cancellation, actions } = await ticketPage(portal, asha, number);
  expect(actions).toContain('cancel');
  expect(cancellation).toMatchObject({
    refund: price,
    paid: price,
    percent: 100,
    clause: 'full',
    method: 'upi',
  });
  expect(new Date(cancellation?.backBy ?? 0).getTime()).toBeGreaterThan(Date.now());

  const answer = await cancel(portal, asha, number, price, { reason: 'other', words: 'My nephew did it' });
  expect(answer).toMatchObject({ status: 200, body: { number, refund: price } });
  const [refund] = await refundsToBe(portal, number, ['processed']);
  expect(refund).toMatchObject({ amount: price, reason: 'cancelled', credit: 'issued' });
  expect(refund?.reference).toMatch(/^\w+$/);
  await expectNothingOwed(portal);
  expect((await ledgerOfGateway(portal, orderId)).net).toBe(0);

  await expectNotesToSumToInvoice(portal, number);
  const [note] = await notesOf(portal, number);
  expect(note).toMatchObject({ number: answer.body.creditNote, kind: 'credit_note', gstAdjusted: true });
  const page = await ticketPage(portal, asha, number);
  expect(page).toMatchObject({
    status: 'cancelled',
    cancellation: null,
    cancelled: { by: 'customer' },
    refunds: [{ state: 'done', amount: price, creditNote: note?.number, reference: refund?.reference }],
    creditNotes: [{ number: note?.number, total: price }],
  });
  expect(page.actions).toContain('book_again');

  await until('the mails', () => mailsAbout(number, said.paidOut).length === 1);
  const [told] = mailsAbout(number, said.cancelled);
  for (const fact of ['₹499.00', 'UPI', note?.number ?? '']) expect(told?.text).toContain(fact);
  expect(mailsAbout(number, said.paidOut)[0]?.text).toContain(refund?.reference);
  expect((await kinds(number)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['ticket.cancelled', 'refund.processed']),
  );
  const pdf = await portal.call(`/api/portal/credit-notes/${note?.number}/pdf`, { cookie: asha.cookie });
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

test('twenty presses of "cancel" in two tabs cancel once: one refund, one credit note, one mail', async () => {
  const { number, orderId } = await aPaidTicket(portal, asha);
  const answers = await Promise.all(Array.from({ length: 20 }, () => cancel(portal, asha, number, price)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.creditNote}`)).size).toBe(1);
  await refundsToBe(portal, number, ['processed']);
  await expectNothingOwed(portal);
  expect(await notesOf(portal, number)).toHaveLength(1);
  expect((await ledgerOfGateway(portal, orderId)).out).toBe(price);
  expect(mailsAbout(number, said.cancelled)).toHaveLength(1);
});

test('an amount that is not the one she was shown is a conflict that names the new one, and nothing happens', async () => {
  const { number } = await aPaidTicket(portal, asha);
  for (const shown of [0, price - 1, price + 1]) {
    const answer = await cancel(portal, asha, number, shown);
    expect(answer, String(shown)).toMatchObject({ status: 409, body: { error: { code: 'stale' } } });
    expect(answer.text).toContain('₹499.00');
  }
  await portal.quiet();
  expect(await ticketOf(portal, number)).toMatchObject({ status: 'open' });
  expect([await refundsOf(portal, number), await notesOf(portal, number)]).toEqual([[], []]);
});

test('what staff change in the rule counts at once, and for her as well who was shown the old one', async () => {
  const change = async (refundRule: Record<string, unknown>) => {
    const { body } = await portal.call<{ revision?: number }>('/api/globals/settings', {
      cookie: admin.cookie,
    });
    const saved = await portal.call('/api/globals/settings', {
      method: 'POST',
      body: { ...body, refundRule },
      cookie: admin.cookie,
    });
    expect(saved.status, saved.text).toBe(200);
  };
  const days = { upi: 5, card: 7, netbanking: 5, wallet: 3, other: 7 };
  const { number } = await aPaidTicket(portal, asha);
  await portal.sql("update tickets set paid_at = now() - interval '3 hours' where number = $1", [number]);
  await change({ freeHours: 2, laterPercent: 80, begunPercent: 50, days });
  try {
    expect((await ticketPage(portal, asha, number)).cancellation).toMatchObject({
      refund: 39_920,
      percent: 80,
      clause: 'later',
      laterPercent: 80,
    });
    expect((await cancel(portal, asha, number, price)).status).toBe(409);
    expect(await cancel(portal, asha, number, 39_920)).toMatchObject({
      status: 200,
      body: { refund: 39_920 },
    });
  } finally {
    await change({ freeHours: null, laterPercent: 100, begunPercent: 50, days: { ...days, upi: 3 } });
  }
  await refundsToBe(portal, number, ['processed']);
  await expectNothingOwed(portal);
  const [note] = await notesOf(portal, number);
  // G1 with 80 %: worked back from ₹399.20.
  expect(note?.totals).toMatchObject({
    taxable: 33_831,
    cgst: 3_045,
    sgst: 3_045,
    roundOff: -1,
    total: 39_920,
  });
});

test('the day by which the money is back counts our working days from the settings', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const { cancellation } = await ticketPage(portal, asha, number);
  const [settings] = await portal.sql<{ days: string[] }>(
    `select array_agg(distinct weekday::text) as days from settings_hours`,
  );
  const holidays = await portal.sql<{ date: string }>('select date from settings_holidays');
  const open = new Set(settings?.days);
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  let left = 3;
  let day = new Date(Date.now() + 330 * 60_000);
  while (left > 0) {
    day = new Date(day.getTime() + 86_400_000);
    const isHoliday = holidays.some(({ date }) => date === day.toISOString().slice(0, 10));
    if (open.has(names[day.getUTCDay()] ?? '') && !isHoliday) left -= 1;
  }
  expect(cancellation?.backBy).toBe(atIst(day.toISOString().slice(0, 10), '12:00').toISOString());
});

test('what is asked for is checked: a reason from the list, words for "other", nobody else’s ticket', async () => {
  const number = await book(portal, asha);
  const bad: [Record<string, unknown>, string][] = [
    [{ reason: 'because' }, 'reason'],
    [{ reason: 'other' }, 'words'],
    [{ reason: 'other', words: ' ' }, 'words'],
    [{ expectedRefund: -1 }, 'expectedRefund'],
    [{ expectedRefund: 0.5 }, 'expectedRefund'],
    [{ amount: 100_000 }, 'amount'],
  ];
  for (const [more, field] of bad) {
    const answer = await cancel(portal, asha, number, 0, more as never);
    expect(answer, JSON.stringify(more)).toMatchObject({
      status: 422,
      body: { error: { fields: { [field]: expect.any(String) } } },
    });
  }
  const stranger = await newCustomer(portal);
  expect((await cancel(portal, stranger, number, 0)).status).toBe(404);
  expect(
    (
      await portal.call(`/api/portal/tickets/${number}/cancel`, {
        body: { reason: 'other', expectedRefund: 0 },
      })
    ).status,
  ).toBe(401);
  expect(await ticketOf(portal, number)).toMatchObject({ status: 'awaiting_payment' });
});

test('cancelling races with the technician’s start: one of them wins, and money goes back only when it is she', {
  timeout: 120_000,
}, async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const { number } = await aPaidTicket(portal, asha);
    const { id } = await ticketOf(portal, number);
    await agreeToSession(portal.sql, id);
    const [row] = await portal.sql<{ revision: number }>(
      'select revision::int as revision from tickets where id = $1',
      [id],
    );
    const start = () =>
      atDesk(portal, technician, `tickets/${id}/move`, {
        move: 'start',
        revision: row?.revision,
        key: randomUUID(),
      });
    const both =
      round % 2
        ? [cancel(portal, asha, number, price), start()]
        : [start(), cancel(portal, asha, number, price)];
    const answers = await Promise.all(both);
    const cancelled = answers[round % 2 ? 0 : 1]?.status;
    const started = answers[round % 2 ? 1 : 0]?.status;
    const { status } = await ticketOf(portal, number);
    outcomes.add(`cancel ${cancelled}, start ${started}: ${status}`);
    if (cancelled === 200) await refundsToBe(portal, number, ['processed']);
    else expect(await refundsOf(portal, number)).toEqual([]);
  }
  for (const outcome of outcomes)
    expect(['cancel 200, start 409: cancelled', 'cancel 409, start 200: in_progress']).toContain(outcome);
  await expectNothingOwed(portal);
});

test('once the work has begun she cannot cancel, staff can, and give back what they decide', async () => {
  const { number } = await aPaidTicket(portal, asha);
  const { id } = await ticketOf(portal, number);
  await portal.sql("update tickets set status = 'in_progress', started_at = now() where id = $1", [id]);
  expect(await ticketPage(portal, asha, number)).toMatchObject({ cancellation: null });
  expect(await cancel(portal, asha, number, price)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });
  const words = 'Our technician fell ill';
  const byStaff = (refund: number) => atDesk(portal, accounts, `tickets/${id}/cancel`, { words, refund });
  expect((await byStaff(price + 1)).status).toBe(422);
  expect((await byStaff(99)).status).toBe(422);
  expect(await atDesk(portal, technician, `tickets/${id}/cancel`, { words, refund: 0 })).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });
  expect(await byStaff(30_000)).toMatchObject({ status: 200, body: { refund: 30_000 } });
  expect((await byStaff(30_000)).status, 'a repeat').toBe(200);
  expect((await byStaff(20_000)).status, 'another decision').toBe(409);
  await refundsToBe(portal, number, ['processed']);
  await until('the mail', () => mailsAbout(number, said.cancelled).length === 1);
  expect(mailsAbout(number, said.cancelled)[0]?.text).toContain(words);
  const [payment] = await portal.sql<{ id: string }>(
    "select p.id from payments p join tickets t on t.id = p.ticket_id where t.number = $1 and p.role = 'settling'",
    [number],
  );
  const rest = await atDesk(portal, accounts, `payments/${payment?.id}/refund`, {
    key: randomUUID(),
    amount: 19_900,
    words: 'We give back the rest as well',
  });
  expect(rest.status).toBe(200);
  await refundsToBe(portal, number, ['processed', 'processed']);
  await expectNotesToSumToInvoice(portal, number);
  await expectNothingOwed(portal);
});
