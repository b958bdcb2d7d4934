import type { PayloadRequest } from 'payload';
import { reconcileRefunds } from '#collections/refunds/operations/reconcile-refunds.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { settleOrder, settlePayment } from './settle.ts';

type StoredEvent = {
  id: string;
  name: string;
  orderId: string | null;
  paymentId: string | null;
  refundId: string | null;
};

/**
 * Acts on a stored event by asking the gateway what is true now; the event's own words are not believed.
 * @throws GatewayError when the gateway does not answer: the job tries again
 */
export async function applyEvent(req: PayloadRequest, eventId: string): Promise<void> {
  const event = await queryOne<StoredEvent>(
    req,
    sql`select id, name, gateway_order_id as "orderId", gateway_payment_id as "paymentId",
               gateway_refund_id as "refundId" from payment_events where id = ${eventId}::uuid`,
  );
  if (!event) return;
  const note = await act(req, event);
  const outcome = note === null ? 'applied' : 'ignored';
  await query(
    req,
    sql`update payment_events set outcome = ${outcome}, note = ${note}, updated_at = now() where id = ${event.id}::uuid`,
  );
}

/** @returns null when something was applied, otherwise why not */
async function act(req: PayloadRequest, event: StoredEvent): Promise<string | null> {
  if (!/^(payment|order|refund)\./.test(event.name)) return 'not an event of this road';
  try {
    const paymentId = event.paymentId ?? (await paymentOfRefund(req, event.refundId));
    if (paymentId) {
      const settled = await settlePayment(req, paymentId);
      if (settled.outcome === 'unknown_order') return 'not for an order of ours';
      if (event.name.startsWith('refund.')) await reconcileRefunds(req, paymentId);
      return null;
    }
    if (!event.orderId) return 'names neither payment nor order';
    const settled = await settleOrder(req, event.orderId);
    return settled.length === 0 ? 'the order has no payment' : null;
  } catch (error) {
    if (error instanceof GatewayError && error.outcome === 'refused')
      return `the gateway refused the look-up: ${error.description}`;
    throw error;
  }
}

async function paymentOfRefund(req: PayloadRequest, refundId: string | null): Promise<string | null> {
  return refundId === null ? null : (await portsOf(req).gateway.fetchRefund(refundId)).paymentId;
}
