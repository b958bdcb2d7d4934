import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { RefundStatus } from '../rules/refund-state.ts';
import { refundWords } from '../words.ts';
import { lockRefundable, type Refundable } from './refundable.ts';

export type FailedRefund = {
  id: string;
  key: string;
  amount: string;
  status: RefundStatus;
  /** The refund that this one is a further attempt of, or itself. */
  root: string;
  attempts: number;
};

/**
 * A refund that failed and is still owed, under the lock of its ticket.
 * @throws DomainError `not_found`, or `conflict` when it did not fail or is being tried again
 */
export async function lockFailedRefund(
  req: PayloadRequest,
  refundId: string,
): Promise<{ refund: FailedRefund; payment: Refundable }> {
  const found = isUuid(refundId)
    ? await queryOne<{ payment: string }>(
        req,
        sql`select payment_id as payment from refunds where id = ${refundId}::uuid`,
      )
    : null;
  const payment = found && (await lockRefundable(req, found.payment));
  if (!payment) throw notFound(refundWords().refund);
  const refund = await queryOne<FailedRefund & { living: boolean }>(
    req,
    sql`select r.id, r.key, r.amount, r.status, coalesce(r.retry_of_id, r.id) as root,
               (select count(*)::int from refunds other where other.retry_of_id = coalesce(r.retry_of_id, r.id)) + 1 as attempts,
               exists (select 1 from refunds other where coalesce(other.retry_of_id, other.id) = coalesce(r.retry_of_id, r.id) and other.status <> 'failed') as living
        from refunds r where r.id = ${refundId}::uuid`,
  );
  if (!refund) throw notFound(refundWords().refund);
  if (refund.status !== 'failed') throw new DomainError('conflict', refundWords().notFailed);
  if (refund.living) throw new DomainError('conflict', refundWords().beingTried);
  return { refund, payment };
}
