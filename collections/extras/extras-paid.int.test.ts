import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { waitingRefunds } from '#collections/refunds/views/waiting-refunds.ts';
import { deskNumbers } from '#collections/staff/views/desk-dashboard.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { extrasDesk, ssd, time, total } from '../../cms/testing/extras.ts';
import { pdfText } from '../../cms/testing/pdf-text.ts';
import { deskOf, moveAtDesk, pageOf, send } from '../../cms/testing/tickets.ts';

const desk = await extrasDesk();
const { cms, asha, anita, bala, propose, answer, withdraw, extrasOf, agreed, checkout, pay, payAt } = desk;
const { dueOf, invoicesOf, booksBalance, aTicket } = desk;

test('paid, it has one invoice whose lines are what was agreed to, beside the ticket’s own', async () => {
  const { ticket, extra } = await agreed();
  expect(await dueOf(ticket.number)).toEqual([{ extra: extra.id, amount: total }]);
  expect(await pdfText(cms, asha, `/api/portal/tickets/${ticket.number}/pdf`)).toContain(
    `${formatInr(paise(total))}, agreed and not paid yet`,
  );
  const order = await pay(extra.id);
  const [invoice, ...others] = await invoicesOf(ticket.id);
  expect(others).toEqual([]);
  expect(invoice).toMatchObject({ extra: extra.id, total });
  expect(
    invoice?.document.lines.map(({ sac, quantity, rateBp, total: amount }) => [
      sac,
      quantity,
      rateBp,
      amount,
    ]),
  ).toEqual([
    ['998313', 1, 1800, 74_925],
    ['84717020', 2, 1800, 699_800],
    ['4901', 1, 0, 10_050],
  ]);
  const [now] = await extrasOf(ticket.number);
  expect(now).toMatchObject({ status: 'paid', payment: { state: 'paid', invoiceNumber: invoice?.number } });
  expect(await dueOf(ticket.number)).toEqual([]);
  const page = await pageOf(cms, asha, ticket.number);
  expect(page.invoiceNumber, 'the ticket’s own').toBeNull();
  await payAt(order).catch(() => null);
  expect(await invoicesOf(ticket.id)).toHaveLength(1);
  expect(await booksBalance()).toBe(0);
  expect(cms.mails.filter(({ text }) => text.includes(invoice?.number ?? '?'))).toHaveLength(1);
  const summary = await pdfText(cms, asha, `/api/portal/tickets/${ticket.number}/pdf`);
  expect(summary).toContain(`Extra work and parts ${formatInr(paise(total))}, paid`);
  expect(summary).toContain(`invoice ${invoice?.number}`);
  const desk = await deskOf(cms, anita, ticket.id);
  expect(desk.extras.extras[0]?.records?.invoice.number).toBe(invoice?.number);
  expect((await deskOf(cms, bala, ticket.id)).extras.extras[0]?.records).toBeNull();
});

test('asked to pay from two tabs it has one order, and a second payment of it goes back', async () => {
  const { ticket, extra } = await agreed([time]);
  const tabs = await Promise.all([checkout(extra.id), checkout(extra.id)]);
  const orders = new Set(tabs.map(({ body }) => body.checkout?.orderId));
  expect(orders.size).toBe(1);
  const [orderId = ''] = orders;
  const begin = async () => {
    const begun = await cms.gateway.control('payments', { order_id: orderId, outcome: 'open' });
    return (begun as { payment: { id: string } }).payment.id;
  };
  for (const id of [await begin(), await begin()])
    await cms.gateway.control(`payments/${id}/finish`, { outcome: 'success' });
  await cms.gateway.control('settle', {});
  const check = () => send(cms, `/portal/extras/${extra.id}/payment-check`, asha, {});
  await Promise.all([cms.drainJobs(), check(), check()]);
  await cms.drainJobs();
  const roles = await cms.sql<{ role: string }>(
    'select role from payments where extra_id = $1 order by role',
    [extra.id],
  );
  expect(roles.map(({ role }) => role).sort()).toEqual(['duplicate', 'settling']);
  expect(await invoicesOf(ticket.id)).toHaveLength(1);
  expect(await booksBalance()).toBe(0);
});

test('what is let go is not paid any more, and money that arrives all the same goes back', async () => {
  const { ticket, extra } = await agreed([time]);
  const orderId = (await checkout(extra.id)).body.checkout?.orderId ?? '';
  expect((await withdraw(extra.id)).status, 'a technician').toBe(409);
  expect((await withdraw(extra.id, anita)).status).toBe(200);
  expect((await checkout(extra.id)).status).toBe(409);
  await payAt(orderId);
  expect(await cms.sql('select role from payments where extra_id = $1', [extra.id])).toEqual([
    { role: 'late' },
  ]);
  expect(await invoicesOf(ticket.id)).toEqual([]);
  expect(await booksBalance()).toBe(0);
  const [entry] = await cms.sql<{ data: { extra: string } }>(
    "select data from notifications where kind = 'payment.late' and ticket_id = $1",
    [ticket.id],
  );
  expect(entry?.data.extra, 'the ticket goes on, and is not said to be cancelled').toBe(extra.id);
  const told = cms.mails.filter(({ text }) => text.includes(ticket.number) && text.includes('let go'));
  expect(told).toHaveLength(1);
  const memos = await cms.sql<{ memo: string }>(
    'select distinct l.memo from ledger_entries l join payments p on p.id = l.payment_id where p.extra_id = $1',
    [extra.id],
  );
  expect(memos.map(({ memo }) => memo)).toContain(
    `Payment for extra work on ${ticket.number} that was let go, to be given back`,
  );
});

test('back from the bank, the address says which of several extras was paid', async () => {
  const { ticket, extra } = await agreed([time]);
  const { checkout: opened } = (await checkout(extra.id)).body;
  const { callback } = (await cms.gateway.control('payments', { order_id: opened?.orderId })) as {
    callback: Record<string, string>;
  };
  const back = await cms.fetch('/hooks/razorpay/return', {
    rawBody: new URLSearchParams(callback),
    headers: { origin: 'https://api.razorpay.com' },
  });
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe(
    `/customer/tickets/${ticket.number}?payment=returned&extra=${extra.id}`,
  );
});

test('a failed payment of one extra does not hush that of another of the same ticket', async () => {
  const { ticket, extra } = await agreed([time]);
  await propose(ticket.id, [ssd]);
  const other = (await extrasOf(ticket.number)).find(({ id }) => id !== extra.id);
  if (!other) throw new Error('nothing was asked');
  expect((await answer(other.id, true, other)).status).toBe(200);
  for (const id of [extra.id, extra.id, other.id]) {
    const order_id = (await checkout(id)).body.checkout?.orderId;
    await cms.gateway.control('payments', { order_id, outcome: 'failure' });
    await cms.gateway.control('settle', {});
    await cms.drainJobs();
  }
  const failed = cms.mails.filter(
    ({ subject }) => subject === `Payment for ${ticket.number} did not go through`,
  );
  expect(failed).toHaveLength(2);
});

test('a ticket is resolved and closed with something owed, which stays to be paid', async () => {
  const { ticket, extra } = await agreed([time]);
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'It runs again.');
  const closed = await send(cms, `/portal/tickets/${ticket.number}/move`, asha, {
    move: 'confirm',
    key: randomUUID(),
  });
  expect(closed.status).toBe(200);
  expect(await dueOf(ticket.number)).toEqual([{ extra: extra.id, amount: 74_925 }]);
  await pay(extra.id);
  expect(await dueOf(ticket.number)).toEqual([]);
});

test('a refund of an extra credits its own invoice, and the ticket’s payment knows nothing of it', async () => {
  const { ticket, extra } = await agreed();
  await pay(extra.id);
  const [payment] = await cms.sql<{ id: string }>('select id from payments where extra_id = $1', [extra.id]);
  const give = (amount: number) =>
    send(cms, `/desk/payments/${payment?.id}/refund`, anita, {
      key: randomUUID(),
      amount,
      words: 'The cable was not needed',
    });
  expect((await give(100_001)).status).toBe(200);
  expect((await give(total - 100_001)).status).toBe(200);
  await cms.drainJobs();
  const notes = await cms.sql<{ total: number; extra: string }>(
    'select n.total::int as total, i.extra_id as extra from credit_notes n join invoices i on i.id = n.invoice_id where n.ticket_id = $1',
    [ticket.id],
  );
  expect(notes.map((note) => note.total).sort()).toEqual([100_001, total - 100_001].sort());
  expect(notes.every((note) => note.extra === extra.id)).toBe(true);
  const page = await pageOf(cms, asha, ticket.number);
  expect(page.refunds).toEqual([]);
  expect(page.extras[0]?.payment).toMatchObject({ state: 'paid', refunds: [{}, {}] });
  expect(await booksBalance()).toBe(0);
});

test('cancelling ends what is asked and owed', async () => {
  const { ticket, extra } = await agreed([time]);
  await propose(ticket.id, [ssd]);
  const orderId = (await checkout(extra.id)).body.checkout?.orderId ?? '';
  const cancelled = await send(cms, `/desk/tickets/${ticket.id}/cancel`, anita, {
    words: 'Nobody can come',
    refund: 0,
  });
  expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200);
  expect(await cms.sql('select distinct status from extras where ticket_id = $1', [ticket.id])).toEqual([
    { status: 'withdrawn' },
  ]);
  await payAt(orderId);
  expect(await cms.sql('select role from payments where extra_id = $1', [extra.id])).toEqual([
    { role: 'late' },
  ]);
});

test('cancelled before work begins, what was paid for extra work goes back in full, and she is told so before', async () => {
  const { ticket, extra } = await agreed();
  await pay(extra.id);
  const page = await pageOf(cms, asha, ticket.number);
  expect(page.cancellation).toMatchObject({ extras: total });
  const cancel = () =>
    send(cms, `/portal/tickets/${ticket.number}/cancel`, asha, {
      expectedRefund: page.cancellation?.refund ?? 0,
      reason: 'booked_by_mistake',
      words: '',
    });
  const both = await Promise.all([cancel(), cancel()]);
  expect(
    both.map(({ status }) => status),
    JSON.stringify(both[0]?.body),
  ).toEqual([200, 200]);
  await cms.drainJobs();
  expect(
    await cms.sql(
      `select r.amount::int as amount, n.total::int as credited from refunds r join payments p on p.id = r.payment_id
       left join credit_notes n on n.refund_id = r.id where p.extra_id = $1`,
      [extra.id],
    ),
  ).toEqual([{ amount: total, credited: total }]);
  expect(cms.mails.some(({ to, text }) => to === asha.email && text.includes('₹7,847.75'))).toBe(true);
  expect(await booksBalance()).toBe(0);
});

test('cancelled by staff once work has begun, what was paid for extra work waits for a person', async () => {
  const { ticket, extra } = await agreed([time]);
  await pay(extra.id);
  await moveAtDesk(cms, bala, ticket.id, 'start');
  const cancelled = await send(cms, `/desk/tickets/${ticket.id}/cancel`, anita, {
    words: 'Nobody can come',
    refund: 0,
  });
  expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200);
  const waiting = async () =>
    (await waitingRefunds(await cms.req())).filter(({ ticketNumber }) => ticketNumber === ticket.number);
  expect(await waiting()).toMatchObject([{ page: 'payments', amount: 74_925, needs: 'extra_of_cancelled' }]);
  const [payment] = await cms.sql<{ id: string }>('select id from payments where extra_id = $1', [extra.id]);
  await send(cms, `/desk/payments/${payment?.id}/refund`, anita, {
    key: randomUUID(),
    amount: 74_925,
    words: 'It was not done',
  });
  expect(await waiting()).toEqual([]);
});

test('what is owed for a ticket that goes on in another is paid by the order that is open', async () => {
  const { ticket, extra } = await agreed([time]);
  const orderId = (await checkout(extra.id)).body.checkout?.orderId ?? '';
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'It runs again.');
  const other = await aTicket();
  const { revision } = await deskOf(cms, bala, ticket.id);
  const merged = await send(cms, `/desk/tickets/${ticket.id}/merge`, bala, { into: other.number, revision });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  expect(await cms.sql('select status from payment_orders where extra_id = $1', [extra.id])).toEqual([
    { status: 'open' },
  ]);
  await payAt(orderId);
  expect(await cms.sql('select role from payments where extra_id = $1', [extra.id])).toEqual([
    { role: 'settling' },
  ]);
});

test('what is agreed to and not paid is counted at the desk, for those who look after money', async () => {
  const counted = async (roles: StaffCaller['roles']) =>
    (await deskNumbers(await cms.req(), { id: anita.id, roles } as StaffCaller)).owedExtras;
  const before = (await counted(['accounts'])) ?? 0;
  const { extra } = await agreed([time]);
  expect(await counted(['accounts'])).toBe(before + 1);
  expect(await counted(['technician'])).toBeNull();
  await pay(extra.id);
  expect(await counted(['accounts'])).toBe(before);
});
