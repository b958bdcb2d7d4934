import type { PayloadRequest } from 'payload';
import { settleExtra } from '#collections/extras/operations/settle-extra.ts';
import { issueInvoice } from '#collections/invoices/operations/issue-invoice.ts';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { paymentEntries } from '#collections/ledger-entries/rules/postings.ts';
import { openPaidTicket } from '#collections/tickets/operations/open-paid-ticket.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentOrder } from './apply-payment.ts';
import type { PaymentRecord } from './record-payment.ts';

/** The payment settles its order: ticket or extra, invoice, ledger, history and receipt follow in the same transaction. */
export async function fulfil(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<void> {
  const at = payment.paidAt ?? nowOf(req);
  await query(
    req,
    sql`update payment_orders set status = 'paid', updated_at = now() where id = ${order.id}::uuid`,
  );
  if (order.extra === null) await openPaidTicket(req, order.ticket, at);
  else await settleExtra(req, order.extra, at);
  const { ticket, extra } = order;
  const invoice = await issueInvoice(req, { ticket, extra, payment: payment.id, at });
  await query(
    req,
    sql`update payments set role = 'settling', invoice_id = ${invoice.id}::uuid, updated_at = now() where id = ${payment.id}::uuid`,
  );
  await post(req, {
    posting: `payment:${payment.gatewayPaymentId}`,
    entries: paymentEntries(paise(payment.amount)),
    memo: `Payment ${payment.gatewayPaymentId} for ${order.ticketNumber}`,
    occurredAt: at,
    account: order.account,
    payment: payment.id,
    invoice: invoice.id,
  });
  await record(req, {
    // The ticket's own payment is a step of its time line; that of an extra is not.
    kind: extra === null ? 'payment.captured' : 'extra.paid',
    account: order.account,
    customer: order.customer,
    actor: { kind: 'customer', id: order.customer },
    ticket: order.ticket,
    payment: payment.id,
    invoice: invoice.id,
    data: {
      number: order.ticketNumber,
      amount: payment.amount,
      invoice: invoice.number,
      method: payment.method,
    },
    at,
  });
  await enqueue(req, 'notice', { event: 'payment.received', subject: payment.id });
}
