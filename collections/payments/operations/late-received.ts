import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { surplusEntries } from '#collections/ledger-entries/rules/postings.ts';
import { requestRefund } from '#collections/refunds/operations/request-refund.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentOrder } from './apply-payment.ts';
import type { PaymentRecord } from './record-payment.ts';

/**
 * Money for a ticket that was cancelled before it arrived. Nothing is supplied and nothing invoiced, so nothing is credited
 * either: it is owed back from the first moment, and the refund is asked for at once.
 */
export async function lateReceived(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<void> {
  const at = payment.paidAt ?? nowOf(req);
  await query(req, sql`update payments set role = 'late', updated_at = now() where id = ${payment.id}::uuid`);
  await post(req, {
    posting: `payment:${payment.gatewayPaymentId}`,
    entries: surplusEntries(paise(payment.amount)),
    memo: `Payment for the cancelled ${order.ticketNumber}, to be given back`,
    occurredAt: at,
    account: order.account,
    payment: payment.id,
  });
  await requestRefund(req, {
    key: `late_${payment.gatewayPaymentId}`,
    payment: payment.id,
    amount: paise(payment.amount),
    reason: 'late_payment',
  });
  await record(req, {
    kind: 'payment.late',
    account: order.account,
    customer: order.customer,
    actor: { kind: 'system' },
    ticket: order.ticket,
    payment: payment.id,
    data: { number: order.ticketNumber, amount: payment.amount },
    at,
  });
  await enqueue(req, 'notice', { event: 'payment.late', subject: payment.id });
}
