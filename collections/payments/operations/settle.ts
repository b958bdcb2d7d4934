import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { GatewayPayment } from '#toolkit/ports.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { moneyFirst } from '../rules/payment-state.ts';
import { adoptOrder } from './adopt-order.ts';
import type { Settlement } from './apply-payment.ts';
import { applyPayment, holdStrayPayment } from './apply-payment.ts';

/**
 * Looks a payment up at the gateway and applies what is true there. The one way in for call-back, webhook
 * and sweep: none of them is believed, all of them only cause a look.
 * A payment that is authorised but not captured is captured first, if it fits its order.
 */
export async function settlePayment(req: PayloadRequest, gatewayPaymentId: string): Promise<Settlement> {
  const { gateway } = portsOf(req);
  return settleEntity(req, await gateway.fetchPayment(gatewayPaymentId));
}

/**
 * Looks up and applies every payment of a gateway's order, money that has arrived first, so that an open attempt
 * is not captured for what is paid already. One that cannot be applied does not keep the others back.
 * @returns what became of each
 * @throws what kept the first of them back, after all were tried
 */
export async function settleOrder(req: PayloadRequest, gatewayOrderId: string): Promise<Settlement[]> {
  const payments = moneyFirst(await portsOf(req).gateway.fetchOrderPayments(gatewayOrderId));
  const settled: Settlement[] = [];
  const problems: unknown[] = [];
  for (const payment of payments) {
    try {
      settled.push(await settleEntity(req, payment));
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (problems.length > 0) throw problems[0];
  return settled;
}

/** An order of ours that we have not heard of is taken over. */
async function settleEntity(req: PayloadRequest, payment: GatewayPayment): Promise<Settlement> {
  const ready = payment.status === 'authorized' ? await captured(req, payment) : payment;
  const settled = await applyPayment(req, ready);
  const { orderId } = payment;
  if (settled.outcome !== 'unknown_order' || orderId === null) return settled;
  // The event may be faster than the gateway's answer to our own order: its receipt says whether it is ours.
  const made = await portsOf(req).gateway.fetchOrder(orderId);
  if (await adoptOrder(req, made)) return settleEntity(req, payment);
  const held = await holdStrayPayment(req, ready, made);
  return held === 'ours' ? settleEntity(req, payment) : (held ?? settled);
}

/** The payment after its capture, or as it was where the gateway refuses one (too late, order paid meanwhile). */
async function captured(req: PayloadRequest, payment: GatewayPayment): Promise<GatewayPayment> {
  const order = await queryOne<{ amount: string; status: string }>(
    req,
    sql`select amount, status from payment_orders where gateway_order_id = ${payment.orderId ?? ''}`,
  );
  const fits =
    order?.status === 'open' && Number(order.amount) === payment.amount && payment.currency === 'INR';
  if (!fits) return payment;
  try {
    return await portsOf(req).gateway.capture(payment.id, payment.amount);
  } catch (error) {
    if (!(error instanceof GatewayError) || error.outcome !== 'refused') throw error;
    req.payload.logger.warn({ err: error, payment: payment.id }, 'the gateway refused a capture');
    return payment;
  }
}
