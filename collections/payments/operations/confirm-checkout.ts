import type { PayloadRequest } from 'payload';
import { extraWords } from '#collections/extras/words.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import type { ConfirmView } from '../view.ts';
import { settlePayment } from './settle.ts';

export type CheckoutAnswer = {
  razorpay_payment_id: string;
  razorpay_order_id: string;
  razorpay_signature: string;
};

/** What was paid for: a ticket, or an extra of it by its id. */
type Paid = { ticketNumber: string; extra: string | null };

/**
 * Takes the check-out's answer: the signature must fit an order that we wrote ourselves, then the gateway is
 * asked. The answer itself settles nothing; when the gateway is slow the webhook or the sweep will.
 * @param account null for the return page, which has no session
 * @returns where it stands, and what was paid for
 * @throws DomainError `malformed` for a signature that does not fit, `not_found` for an order of somebody else
 */
export async function confirmCheckout(
  req: PayloadRequest,
  answer: CheckoutAnswer,
  account: string | null,
): Promise<ConfirmView & Paid> {
  const order = await queryOne<Paid & { gatewayOrderId: string }>(
    req,
    sql`select o.gateway_order_id as "gatewayOrderId", t.number as "ticketNumber", o.extra_id as extra
        from payment_orders o join tickets t on t.id = o.ticket_id
        where o.gateway_order_id = ${answer.razorpay_order_id}
          and (${account}::uuid is null or o.account_id = ${account}::uuid)`,
  );
  if (!order) throw notFound('This payment');
  const { gateway } = portsOf(req);
  const genuine = gateway.verifyCheckout({
    orderId: order.gatewayOrderId,
    paymentId: answer.razorpay_payment_id,
    signature: answer.razorpay_signature,
  });
  if (!genuine) {
    req.payload.logger.warn(
      { order: order.gatewayOrderId, security: true },
      'a check-out answer with a forged signature was refused',
    );
    throw new DomainError(
      'malformed',
      'This payment could not be confirmed. If money left your account, we will find it and tell you.',
    );
  }
  const { ticketNumber, extra } = order;
  const paidFor = { ticketNumber, extra };
  try {
    const { outcome } = await settlePayment(req, answer.razorpay_payment_id);
    if (outcome === 'paid' || outcome === 'duplicate') return { state: 'paid', message: null, ...paidFor };
    if (outcome === 'failed')
      return {
        state: 'failed',
        message: 'The payment did not go through. Nothing was charged.',
        ...paidFor,
      };
    if (outcome === 'late') return { state: 'failed', message: lateMessage(order), ...paidFor };
    return { state: 'confirming', message: null, ...paidFor };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    req.payload.logger.warn(
      { err: error },
      'the gateway did not answer a look-up; webhook or sweep will settle',
    );
    return { state: 'confirming', message: null, ...paidFor };
  }
}

function lateMessage({ extra }: Paid): string {
  return extra === null
    ? 'This request was cancelled before the payment arrived. The money goes back to you by itself.'
    : extraWords().late;
}
