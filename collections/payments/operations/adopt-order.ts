import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import type { GatewayOrder } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';

/**
 * Takes over an order that the gateway made for an intent of ours, when its answer never reached us: the
 * receipt tells whose it is. An intent that has its order keeps it; one that was cancelled meanwhile stays cancelled, so that
 * a late payment is recognised.
 * @returns whether the order is ours from now on
 */
export async function adoptOrder(req: PayloadRequest, made: GatewayOrder): Promise<boolean> {
  if (made.receipt === null || made.currency !== 'INR') return false;
  const adopted = await query(
    req,
    sql`update payment_orders set gateway_order_id = ${made.id}, status = case when status = 'new' then 'open' else status end, opened_at = ${nowOf(req).toISOString()}::timestamptz, updated_at = now()
        where receipt = ${made.receipt} and amount = ${made.amount} and gateway_order_id is null and status in ('new', 'cancelled') returning 1`,
  );
  return adopted.length > 0;
}
