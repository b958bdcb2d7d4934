import type { PayloadRequest } from 'payload';
import { istDate } from '#kernel/calendar.ts';
import { paise } from '#kernel/paise.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { adoptOrder } from './adopt-order.ts';
import { settleOrder } from './settle.ts';

type Silent = { id: string; receipt: string; amount: string; gatewayOrderId: string | null; status: string };

const atOnce = 200;

/**
 * Asks the gateway about orders that have heard nothing: the browser was closed, the webhook was lost, the
 * process died after the gateway's answer. An order is looked at for four days after it was last handed out,
 * since a payment may be authorised late, also for a cancelled ticket, the longest unseen first; a paid one once a day for three days, in
 * case a second payment came in. A gateway that does not answer ends the round.
 * @returns how many orders were looked at
 */
export async function sweepPayments(req: PayloadRequest, olderThanMinutes: number): Promise<number> {
  const now = nowOf(req).toISOString();
  const silent = await query<Silent>(
    req,
    sql`select id, receipt, amount, gateway_order_id as "gatewayOrderId", status from payment_orders
        where coalesce(opened_at, asked_at) < ${now}::timestamptz - make_interval(mins => ${olderThanMinutes})
          and coalesce(opened_at, asked_at) > ${now}::timestamptz - interval '4 days'
          and (status in ('new', 'open', 'cancelled') or (status = 'paid' and updated_at > ${now}::timestamptz - interval '3 days'
               and coalesce(looked_at, updated_at) < ${now}::timestamptz - interval '1 day'))
        order by looked_at nulls first, created_at limit ${atOnce}`,
  );
  let looked = 0;
  for (const order of silent) {
    try {
      await lookAt(req, order);
    } catch (error) {
      req.payload.logger.warn(
        { err: error, order: order.id },
        'an order could not be looked up; the next sweep tries again',
      );
      if (error instanceof GatewayError && error.outcome === 'unknown') break;
    }
    looked += 1;
    await query(
      req,
      sql`update payment_orders set looked_at = ${now}::timestamptz where id = ${order.id}::uuid`,
    );
  }
  return looked;
}

async function lookAt(req: PayloadRequest, order: Silent): Promise<void> {
  const gatewayOrderId = order.gatewayOrderId ?? (await adopt(req, order));
  if (!gatewayOrderId) return;
  const settled = await settleOrder(req, gatewayOrderId);
  const found = order.status !== 'paid' && settled.some(({ outcome }) => outcome === 'paid');
  if (found && !(await wasCalledAbout(req, gatewayOrderId))) await tellOfSilence(req, gatewayOrderId);
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

async function wasCalledAbout(req: PayloadRequest, gatewayOrderId: string): Promise<boolean> {
  const row = await queryOne<{ called: boolean }>(
    req,
    sql`select exists (select 1 from payment_events where gateway_order_id = ${gatewayOrderId}) as called`,
  );
  return row?.called ?? false;
}

/** Money that only the sweep found means that the gateway's calls do not arrive. Told once a day. */
async function tellOfSilence(req: PayloadRequest, gatewayOrderId: string): Promise<void> {
  req.payload.logger.error({ order: gatewayOrderId }, 'a payment was found that no webhook told of');
  await enqueue(req, 'notice', { event: 'webhook.silent', subject: istDate(nowOf(req)) });
}
