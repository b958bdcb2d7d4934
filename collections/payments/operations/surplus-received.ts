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

/** `duplicate`: for something already paid. `late`: for a ticket that was cancelled, or an extra that was let go, before it arrived. */
type Surplus = 'duplicate' | 'late';

const memos: Record<Surplus, (order: PaymentOrder) => string> = {
  duplicate: ({ ticketNumber }) => `Second payment for ${ticketNumber}, to be given back`,
  late: ({ ticketNumber, extra }) =>
    extra === null
      ? `Payment for the cancelled ${ticketNumber}, to be given back`
      : `Payment for extra work on ${ticketNumber} that was let go, to be given back`,
};
const reasons = { duplicate: 'duplicate', late: 'late_payment' } as const;

/**
 * Money for which nothing is supplied: nothing is invoiced, so nothing is credited either. It is owed back from the first
 * moment, and the refund is asked for at once. If the gateway has given it back by itself, only the books follow.
 */
export async function surplusReceived(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
  surplus: Surplus,
): Promise<void> {
  const at = payment.paidAt ?? nowOf(req);
  await query(
    req,
    sql`update payments set role = ${surplus}, updated_at = now() where id = ${payment.id}::uuid`,
  );
  await post(req, {
    posting: `payment:${payment.gatewayPaymentId}`,
    entries: surplusEntries(paise(payment.amount)),
    memo: memos[surplus](order),
    occurredAt: at,
    account: order.account,
    payment: payment.id,
  });
  await requestRefund(req, {
    key: `${surplus}_${payment.gatewayPaymentId}`,
    payment: payment.id,
    amount: paise(payment.amount),
    reason: reasons[surplus],
  });
  await record(req, {
    kind: `payment.${surplus}`,
    account: order.account,
    customer: order.customer,
    actor: { kind: 'system' },
    ticket: order.ticket,
    payment: payment.id,
    data: { number: order.ticketNumber, amount: payment.amount, extra: order.extra },
    at,
  });
  await enqueue(req, 'notice', { event: `payment.${surplus}`, subject: payment.id });
}
