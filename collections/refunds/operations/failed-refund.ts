import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { RefundStatus } from '../rules/refund-state.ts';
import { refundWords } from '../words.ts';
import { isByTransfer, stillOwed } from './amounts-sql.ts';
import { lockRefundable, type Refundable } from './refundable.ts';

/** A later attempt that lives or has succeeded. */
export type LivingAttempt = {
  id: string;
  status: RefundStatus;
  reference: string | null;
  byTransfer: boolean;
};

export type FailedRefund = {
  id: string;
  key: string;
  status: RefundStatus;
  /** The refund that this one is a further attempt of, or itself. */
  root: string;
  attempts: number;
  /** What nobody has asked for of it by now. */
  owed: Paise;
  /** The newest of its attempts that did not fail. */
  living: LivingAttempt | null;
};

/**
 * A refund that failed, and what became of it since, under the lock of its ticket.
 * @throws DomainError `not_found`, or `conflict` when it did not fail
 */
export async function lockFailedRefund(
  req: PayloadRequest,
  refundId: string,
): Promise<{ refund: FailedRefund; payment: Refundable }> {
  const payment = await lockPaymentOf(req, refundId);
  const refund = await queryOne<Omit<FailedRefund, 'owed'> & { owed: string }>(
    req,
    sql`select r.id, r.key, r.status, coalesce(r.retry_of_id, r.id) as root,
               (select count(*)::int from refunds other where other.retry_of_id = coalesce(r.retry_of_id, r.id)) + 1 as attempts,
               (select json_build_object('id', other.id, 'status', other.status, 'reference', other.reference, 'byTransfer', ${isByTransfer(sql`other`)})
                from refunds other where coalesce(other.retry_of_id, other.id) = coalesce(r.retry_of_id, r.id) and other.status <> 'failed'
                order by other.status <> 'requested', other.created_at desc limit 1) as living,
               ${stillOwed(sql`coalesce(r.retry_of_id, r.id)`)} as owed
        from refunds r where r.id = ${refundId}::uuid`,
  );
  if (!refund) throw notFound(refundWords().refund);
  if (refund.status !== 'failed') throw new DomainError('conflict', refundWords().notFailed);
  return { refund: { ...refund, owed: paise(Number(refund.owed)) }, payment };
}

/**
 * The payment of a refund, under the lock of its ticket.
 * @throws DomainError `not_found`
 */
export async function lockPaymentOf(req: PayloadRequest, refundId: string): Promise<Refundable> {
  const found = isUuid(refundId)
    ? await queryOne<{ payment: string }>(
        req,
        sql`select payment_id as payment from refunds where id = ${refundId}::uuid`,
      )
    : null;
  const payment = found && (await lockRefundable(req, found.payment));
  if (!payment) throw notFound(refundWords().refund);
  return payment;
}
