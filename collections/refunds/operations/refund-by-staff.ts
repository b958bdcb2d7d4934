import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import type { RefundInput } from '../contract.ts';
import { refundWords } from '../words.ts';
import { lockRefundable } from './refundable.ts';
import { requestRefund } from './request-refund.ts';

/** A promised refund, and what is left of its payment after it. */
export type RefundedView = { refund: string; amount: Paise; left: Paise };

/**
 * Staff give back a part or all of a payment. Two of them at once wait for each other under the ticket's lock, and the second
 * can promise only what the first has left. The form's key makes a repeat answer as the first time.
 * @throws DomainError `conflict` when more is wished than is left, or the key came before with another amount
 */
export async function refundByStaff(
  req: PayloadRequest,
  caller: StaffCaller,
  paymentId: string,
  input: RefundInput,
): Promise<RefundedView> {
  return inTransaction(req, async () => {
    const payment = isUuid(paymentId) ? await lockRefundable(req, paymentId) : null;
    if (!payment) throw notFound(refundWords().payment);
    const key = `desk_${input.key}`;
    const known = await queryOne<{ id: string; payment: string; amount: string }>(
      req,
      sql`select id, payment_id as payment, amount from refunds where key = ${key}`,
    );
    if (known) {
      if (known.payment === payment.payment && Number(known.amount) === input.amount)
        return { refund: known.id, amount: paise(input.amount), left: payment.left };
      throw new DomainError('conflict', refundWords().otherRefund);
    }
    const asked = await requestRefund(req, {
      key,
      payment: payment.payment,
      amount: paise(input.amount),
      reason: 'desk',
      words: input.words,
      requestedBy: caller.id,
      sentence: refundWords().sentence.desk(input.words),
    });
    await audit(req, {
      action: 'refund.requested',
      entity: 'refunds',
      document: asked.id,
      title: payment.ticketNumber,
    });
    return { refund: asked.id, amount: paise(input.amount), left: paise(payment.left - input.amount) };
  });
}
