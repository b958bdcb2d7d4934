import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { refundWords } from '../words.ts';
import { askAgain } from './ask-again.ts';
import { lockFailedRefund } from './failed-refund.ts';

/**
 * Asks the gateway once more for what is still owed of a refund that failed. The credit note was issued with the first
 * attempt and stays the only one. Whoever presses second gets the attempt that is under way.
 * @throws DomainError `conflict` when it did not fail, or nothing of its payment is left
 */
export async function retryRefund(
  req: PayloadRequest,
  caller: StaffCaller,
  refundId: string,
): Promise<{ refund: string }> {
  return inTransaction(req, async () => {
    const { refund, payment } = await lockFailedRefund(req, refundId);
    const { living, owed } = refund;
    if (living && (living.status === 'requested' || owed === 0)) return { refund: living.id };
    if (owed === 0) throw new DomainError('conflict', refundWords().nothingOwed);
    const made = await askAgain(req, { payment, refund, by: caller.id });
    await audit(req, {
      action: 'refund.retried',
      entity: 'refunds',
      document: made.id,
      title: payment.ticketNumber,
    });
    return { refund: made.id };
  });
}
