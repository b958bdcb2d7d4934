import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { FailedRefund } from './failed-refund.ts';
import type { Refundable } from './refundable.ts';
import { enqueueRefund, expectedDay } from './request-refund.ts';

type Again = {
  payment: Refundable;
  refund: FailedRefund;
  /** Who of the staff wishes it; null when it follows by itself. */
  by: string | null;
};

/**
 * Writes a further attempt over what is still owed of a refund that failed, and has a job ask the gateway for it. It has a
 * key of its own, since the gateway keeps what became of the old one. Under the lock of the payment's ticket.
 */
export async function askAgain(req: PayloadRequest, { payment, refund, by }: Again): Promise<{ id: string }> {
  const now = nowOf(req);
  const expectedAt = expectedDay(await loadSettings(req), payment.method, now).toISOString();
  const made = await queryOne<{ id: string }>(
    req,
    sql`insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, words, requested_by_id, status, credit, retry_of_id,
                             expected_at, created_at, updated_at)
        select uuidv7(), root.key || ${`_${refund.attempts + 1}`}, root.payment_id, root.account_id, root.ticket_id, ${refund.owed}, root.reason, root.words,
               ${by}::uuid, 'requested', 'not_needed', root.id, ${expectedAt}::timestamptz, ${now.toISOString()}::timestamptz, now()
        from refunds root where root.id = ${refund.root}::uuid
        returning id`,
  );
  if (!made) throw new Error('the refund was not written');
  await enqueueRefund(req, made.id);
  return made;
}
