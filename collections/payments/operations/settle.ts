import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { GatewayPayment } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { adoptOrder } from './adopt-order.ts';
import type { Settlement } from './apply-payment.ts';
import { applyPayment } from './apply-payment.ts';

/**
 * Looks a payment up at the gateway and applies what is true there. The one way in for call-back, webhook
 * and sweep: none of them is believed, all of them only cause a look.
 * A payment that is authorised but not captured is captured first, if it fits its order.
 */
export async function settlePayment(req: PayloadRequest, gatewayPaymentId: string): Promise<Settlement> {
  const { gateway } = portsOf(req);
  return settleEntity(req, await gateway.fetchPayment(gatewayPaymentId));
}

/** As `settlePayment`, for a payment that was just read from the gateway. An order of ours that we have not heard of is taken over. */
export async function settleEntity(req: PayloadRequest, payment: GatewayPayment): Promise<Settlement> {
  const ready = payment.status === 'authorized' ? await captured(req, payment) : payment;
  const settled = await applyPayment(req, ready);
  const { orderId } = payment;
  if (settled.outcome !== 'unknown_order' || orderId === null) return settled;
  // The event may be faster than the gateway's answer to our own order: its receipt says whether it is ours.
  const adopted = await adoptOrder(req, await portsOf(req).gateway.fetchOrder(orderId));
  return adopted ? settleEntity(req, payment) : settled;
}

async function captured(req: PayloadRequest, payment: GatewayPayment): Promise<GatewayPayment> {
  const order = await queryOne<{ amount: string; status: string }>(
    req,
    sql`select amount, status from payment_orders where gateway_order_id = ${payment.orderId ?? ''}`,
  );
  const fits =
    order?.status === 'open' && Number(order.amount) === payment.amount && payment.currency === 'INR';
  return fits ? portsOf(req).gateway.capture(payment.id, payment.amount) : payment;
}
