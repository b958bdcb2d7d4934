import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { lockFailedRefund } from './failed-refund.ts';
import { enqueueRefund, expectedDay } from './request-refund.ts';

/**
 * Asks the gateway once more for a refund that failed: a new row with a key of its own, since the gateway keeps what became
 * of the old one. The credit note was issued with the first and stays the only one. Whoever presses second gets the attempt
 * that is under way.
 * @throws DomainError `conflict` when it did not fail
 */
export async function retryRefund(
  req: PayloadRequest,
  caller: StaffCaller,
  refundId: string,
): Promise<{ refund: string }> {
  return inTransaction(req, async () => {
    const { refund, payment } = await lockFailedRefund(req, refundId);
    if (refund.living) return { refund: refund.living.id };
    const now = nowOf(req);
    const expectedAt = expectedDay(await loadSettings(req), payment.method, now).toISOString();
    const made = await queryOne<{ id: string }>(
      req,
      sql`insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, words, requested_by_id, status, credit, retry_of_id,
                               expected_at, created_at, updated_at)
          select uuidv7(), root.key || ${`_${refund.attempts + 1}`}, root.payment_id, root.account_id, root.ticket_id, root.amount, root.reason, root.words,
                 ${caller.id}::uuid, 'requested', 'not_needed', root.id, ${expectedAt}::timestamptz, ${now.toISOString()}::timestamptz, now()
          from refunds root where root.id = ${refund.root}::uuid
          returning id`,
    );
    if (!made) throw new Error('the refund was not written');
    await audit(req, {
      action: 'refund.retried',
      entity: 'refunds',
      document: made.id,
      title: payment.ticketNumber,
    });
    await enqueueRefund(req, made.id);
    return { refund: made.id };
  });
}
