import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { surplusEntries } from '#collections/ledger-entries/rules/postings.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentOrder } from './apply-payment.ts';
import type { PaymentRecord } from './record-payment.ts';

/**
 * Money for something already paid. Nothing is issued for it; it is owed back from the first moment, and the
 * refund is asked for at once. If the gateway has given it back by itself, only the books follow.
 */
export async function duplicateReceived(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<void> {
  const at = payment.paidAt ?? nowOf(req);
  await query(
    req,
    sql`update payments set role = 'duplicate', updated_at = now() where id = ${payment.id}::uuid`,
  );
  await post(req, {
    posting: `payment:${payment.gatewayPaymentId}`,
    entries: surplusEntries(paise(payment.amount)),
    memo: `Second payment for ${order.ticketNumber}, to be given back`,
    occurredAt: at,
    account: order.account,
    payment: payment.id,
  });
  const refund = await queryOne<{ id: string }>(
    req,
    sql`insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, status, created_at, updated_at)
        values (uuidv7(), ${`duplicate_${payment.gatewayPaymentId}`}, ${payment.id}::uuid, ${order.account}::uuid, ${order.ticket}::uuid,
                ${payment.amount}, 'duplicate', 'requested', now(), now())
        returning id`,
  );
  if (!refund) throw new Error('the refund was not written');
  await record(req, {
    kind: 'payment.duplicate',
    account: order.account,
    customer: order.customer,
    actor: { kind: 'system' },
    ticket: order.ticket,
    payment: payment.id,
    data: { number: order.ticketNumber, amount: payment.amount },
    at,
  });
  await enqueue(req, 'send-refund', { refund: refund.id }, { key: `refund:${refund.id}` });
  await enqueue(req, 'notice', { event: 'payment.duplicate', subject: payment.id });
}
