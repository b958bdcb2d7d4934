import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { surplusEntries } from '#collections/ledger-entries/rules/postings.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentOrder } from './apply-payment.ts';
import type { PaymentRecord } from './record-payment.ts';

/** Amount or currency are not what was asked for: nothing is fulfilled, a person looks at it. */
export async function paymentHeld(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<void> {
  await query(req, sql`update payments set role = 'held', updated_at = now() where id = ${payment.id}::uuid`);
  const at = payment.paidAt ?? nowOf(req);
  if (payment.currency === 'INR') {
    await post(req, {
      posting: `payment:${payment.gatewayPaymentId}`,
      entries: surplusEntries(paise(payment.amount)),
      memo: `Held: ${order.ticketNumber} asked for ${order.amount}, got ${payment.amount}`,
      occurredAt: at,
      account: order.account,
      payment: payment.id,
    });
  }
  await record(req, {
    kind: 'payment.held',
    account: order.account,
    customer: order.customer,
    actor: { kind: 'system' },
    ticket: order.ticket,
    payment: payment.id,
    data: {
      number: order.ticketNumber,
      expected: Number(order.amount),
      received: payment.amount,
      currency: payment.currency,
    },
    at,
  });
  await enqueue(req, 'notice', { event: 'payment.held', subject: payment.id });
}
