import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { CreditNote, TaxInvoice } from '#collections/invoices/rules/document.ts';
import type { CancelInput } from '#collections/tickets/cancel-contract.ts';
import type { CancelledView } from '#collections/tickets/operations/cancel-ticket.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { book, checkoutAnswer, pay } from './customers-by-http.ts';
import { expectBooksToAgree, expectUnbrokenSeries, ledgerOfPortal } from './judge.ts';
import type { Answer, Portal } from './processes.ts';
import type { ReadMail } from './read-mail.ts';
import type { Desk } from './staff-by-http.ts';
import { atDesk } from './staff-by-http.ts';
import { until } from './until.ts';

type Who = { cookie: string };

export type PaidTicket = { number: string; orderId: string; payment: string };

/** Books, pays, and waits until the ticket is open. `payment` is the gateway's id. */
export async function aPaidTicket(portal: Portal, who: Who, tier = 'quick'): Promise<PaidTicket> {
  const number = await book(portal, who, { tier });
  const { orderId } = await pay(portal, who, number);
  const { razorpay_payment_id: payment } = await checkoutAnswer(portal, orderId);
  await until(`${number} to be open`, async () => (await ticketOf(portal, number)).status === 'open');
  return { number, orderId, payment };
}

/** Presses "Cancel" as somebody who was shown this amount. */
export function cancel(
  portal: Portal,
  who: Who,
  number: string,
  expectedRefund: number,
  more: Partial<CancelInput> = {},
): Promise<Answer<CancelledView>> {
  return portal.call<CancelledView>(`/api/portal/tickets/${number}/cancel`, {
    body: { reason: 'solved_itself', expectedRefund, ...more },
    cookie: who.cookie,
  });
}

export async function ticketPage(portal: Portal, who: Who, number: string): Promise<TicketDetailsView> {
  const { body } = await portal.call<{ data: TicketDetailsView }>(`/api/portal/views/tickets/${number}`, {
    cookie: who.cookie,
  });
  return body.data;
}

export async function ticketOf(
  portal: Portal,
  number: string,
): Promise<{ id: string; status: string; paid: boolean }> {
  const [ticket] = await portal.sql<{ id: string; status: string; paid: boolean }>(
    'select id, status, paid_at is not null as paid from tickets where number = $1',
    [number],
  );
  if (!ticket) throw new Error(`no ticket ${number}`);
  return ticket;
}

export type StoredRefund = {
  id: string;
  key: string;
  amount: number;
  reason: string;
  status: string;
  credit: string;
  retry: boolean;
  gatewayId: string | null;
  reference: string | null;
};

export function refundsOf(portal: Portal, number: string): Promise<StoredRefund[]> {
  return portal.sql<StoredRefund>(
    `select r.id, r.key, r.amount::int as amount, r.reason, r.status, r.credit, r.retry_of_id is not null as retry, r.gateway_refund_id as "gatewayId", r.reference
     from refunds r join tickets t on t.id = r.ticket_id where t.number = $1 order by r.created_at, r.id`,
    [number],
  );
}

export async function notesOf(portal: Portal, number: string): Promise<CreditNote[]> {
  const rows = await portal.sql<{ document: CreditNote }>(
    'select n.document from credit_notes n join tickets t on t.id = n.ticket_id where t.number = $1 order by n.issued_at, n.number',
    [number],
  );
  return rows.map(({ document }) => document);
}

export async function invoiceOf(portal: Portal, number: string): Promise<TaxInvoice> {
  const [row] = await portal.sql<{ document: TaxInvoice }>(
    'select i.document from invoices i join tickets t on t.id = i.ticket_id where t.number = $1',
    [number],
  );
  if (!row) throw new Error(`no invoice of ${number}`);
  return row.document;
}

/** The notes of a ticket are together exactly its invoice, in value and in every tax. */
export async function expectNotesToSumToInvoice(portal: Portal, number: string): Promise<void> {
  const [invoice, notes] = [await invoiceOf(portal, number), await notesOf(portal, number)];
  for (const part of ['taxable', 'cgst', 'sgst', 'igst', 'roundOff', 'total'] as const) {
    const sum = notes.reduce((total, note) => total + note.totals[part], 0);
    expect(sum, `${part} of ${number}`).toBe(invoice.totals[part]);
  }
  for (const note of notes)
    expect(note.invoice).toEqual({ number: invoice.number, issuedAt: invoice.issuedAt });
}

/** Nothing is owed to anybody, the series have no gap, and both sets of books agree. */
export async function expectNothingOwed(portal: Portal): Promise<void> {
  await portal.quiet();
  await expectBooksToAgree(portal);
  expect((await ledgerOfPortal(portal)).refund_payable ?? 0, 'owed to customers').toBe(0);
  await expectUnbrokenSeries(portal);
}

/** Waits until the refunds of a ticket stand so, oldest first. */
export async function refundsToBe(
  portal: Portal,
  number: string,
  statuses: readonly string[],
): Promise<StoredRefund[]> {
  return until(`the refunds of ${number} to be ${statuses}`, async () => {
    await portal.hurry();
    const rows = await refundsOf(portal, number);
    return rows.map(({ status }) => status).join() === statuses.join() && rows;
  });
}

/** The mails about a ticket that say this, to whoever's address begins so. */
export function mailsSaying(portal: Portal, of: { to?: string; number: string; words: RegExp }): ReadMail[] {
  const { to = '', number, words } = of;
  return portal
    .mails()
    .filter((mail) => mail.to.includes(to) && mail.text.includes(number))
    .filter(({ text }) => words.test(text.replaceAll(/\s+/g, ' ')));
}

/** The refunds of a payment in the gateway's own books. */
export async function refundsAt(
  portal: Portal,
  payment: string,
): Promise<{ id: string; amount: number; status: string }[]> {
  const { items } = await portal.gateway.vendor<{ items: { id: string; amount: number; status: string }[] }>(
    `payments/${payment}/refunds`,
  );
  return items;
}

/** Our id of a ticket's newest payment. */
export async function paymentOf(portal: Portal, number: string): Promise<string> {
  const [payment] = await portal.sql<{ id: string }>(
    "select p.id from payments p join tickets t on t.id = p.ticket_id where t.number = $1 and p.role <> 'attempt' order by p.attempted_at desc limit 1",
    [number],
  );
  if (!payment) throw new Error(`nothing was paid for ${number}`);
  return payment.id;
}

/** Presses "Give back" as somebody at the desk, on the newest payment of a ticket. */
export async function giveBack(
  portal: Portal,
  desk: Desk,
  number: string,
  wanted: { amount: number; key?: string },
): Promise<Answer<{ refund: string }>> {
  const { amount, key = randomUUID() } = wanted;
  return atDesk(portal, desk, `payments/${await paymentOf(portal, number)}/refund`, {
    key,
    amount,
    words: 'It took longer than we said',
  });
}
