import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { paidOtherwiseEntries } from '#collections/ledger-entries/rules/postings.ts';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { refundWords } from '../words.ts';
import { lockFailedRefund } from './failed-refund.ts';

/**
 * What is still owed of a refund that the gateway could not make was brought back by bank transfer: a last attempt that has
 * succeeded, with the transfer's reference, against our own bank account in the books.
 * The same again is no second one.
 * @throws DomainError `conflict` when it did not fail, another attempt lives or has succeeded, or nothing of its payment
 *   is left
 */
export async function paidOtherwise(
  req: PayloadRequest,
  caller: StaffCaller,
  refundId: string,
  input: { reference: string },
): Promise<{ refund: string }> {
  return inTransaction(req, async () => {
    const { refund, payment } = await lockFailedRefund(req, refundId);
    const { living, owed } = refund;
    if (living?.byTransfer && living.reference === input.reference) return { refund: living.id };
    if (living && (living.status === 'requested' || owed === 0))
      throw new DomainError('conflict', refundWords().beingTried);
    if (owed === 0) throw new DomainError('conflict', refundWords().nothingOwed);
    const now = nowOf(req);
    const key = `${refund.key}_bank`;
    const made = await queryOne<{ id: string }>(
      req,
      sql`insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, words, requested_by_id, status, credit, retry_of_id, reference,
                               ended_at, created_at, updated_at)
          select uuidv7(), ${key}, root.payment_id, root.account_id, root.ticket_id, ${owed}, root.reason, root.words, ${caller.id}::uuid,
                 'processed', 'not_needed', root.id, ${input.reference}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, now()
          from refunds root where root.id = ${refund.root}::uuid
          returning id`,
    );
    if (!made) throw new Error('the refund was not written');
    await post(req, {
      posting: `paid-otherwise:${key}`,
      entries: paidOtherwiseEntries(owed),
      memo: `Given back by bank transfer ${input.reference}: ${payment.ticketNumber}`,
      occurredAt: now,
      account: payment.account,
      payment: payment.payment,
      refund: made.id,
    });
    await record(req, {
      kind: 'refund.processed',
      account: payment.account,
      customer: payment.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: payment.ticket,
      payment: payment.payment,
      data: { number: payment.ticketNumber, amount: owed, reason: 'bank' },
    });
    await audit(req, {
      action: 'refund.paid_otherwise',
      entity: 'refunds',
      document: made.id,
      title: payment.ticketNumber,
    });
    await enqueue(req, 'notice', { event: 'refund.processed', subject: made.id });
    return { refund: made.id };
  });
}
