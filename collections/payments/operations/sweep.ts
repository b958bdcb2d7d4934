import type { PayloadRequest } from 'payload';
import { paise } from '#kernel/paise.ts';
import { query, sql } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { adoptOrder } from './adopt-order.ts';
import { settleEntity } from './settle.ts';

type Silent = { id: string; receipt: string; amount: string; gatewayOrderId: string | null };

/**
 * Asks the gateway about orders that have heard nothing: the browser was closed, the webhook was lost, the
 * process died after the gateway's answer. Orders of the last three days are looked at again and again,
 * since a payment may be authorised late.
 * @returns how many orders were looked at
 */
export async function sweepPayments(req: PayloadRequest, olderThanMinutes: number): Promise<number> {
  const silent = await query<Silent>(
    req,
    sql`select id, receipt, amount, gateway_order_id as "gatewayOrderId" from payment_orders
        where status in ('new', 'open') and created_at < now() - make_interval(mins => ${olderThanMinutes})
          and created_at > now() - interval '4 days' and (gateway_order_id is not null or asked_at is not null)
        order by created_at limit 200`,
  );
  for (const order of silent) {
    try {
      await lookAt(req, order);
    } catch (error) {
      req.payload.logger.warn(
        { err: error, order: order.id },
        'an order could not be looked up; the next sweep tries again',
      );
    }
  }
  return silent.length;
}

async function lookAt(req: PayloadRequest, order: Silent): Promise<void> {
  const { gateway } = portsOf(req);
  const gatewayOrderId = order.gatewayOrderId ?? (await adopt(req, order));
  if (!gatewayOrderId) return;
  for (const payment of await gateway.fetchOrderPayments(gatewayOrderId)) await settleEntity(req, payment);
}

/** The gateway made the order, but we never heard: take it over by its receipt. */
async function adopt(req: PayloadRequest, order: Silent): Promise<string | null> {
  const amount = paise(Number(order.amount));
  const made = (await portsOf(req).gateway.findOrdersByReceipt(order.receipt)).find(
    (known) => known.amount === amount,
  );
  if (!made) return null;
  await adoptOrder(req, made);
  return made.id;
}
