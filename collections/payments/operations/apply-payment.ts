import type { PayloadRequest } from 'payload';
import type { ExtraStatus } from '#collections/extras/rules/states.ts';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { inTransaction, queryOne, type Statement, sql, sqlStateOf } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { GatewayOrder, GatewayPayment } from '#toolkit/ports.ts';
import { isOver } from '../rules/is-over.ts';
import type { PaymentRole } from '../rules/payment-state.ts';
import { isReceived } from '../rules/payment-state.ts';
import { fulfil } from './fulfil.ts';
import { paymentFailed } from './payment-failed.ts';
import { paymentHeld } from './payment-held.ts';
import type { PaymentRecord } from './record-payment.ts';
import { recordPayment } from './record-payment.ts';
import { surplusReceived } from './surplus-received.ts';

export type PaymentOrder = {
  id: string;
  status: 'new' | 'open' | 'paid' | 'cancelled';
  amount: string;
  account: string;
  customer: string;
  ticket: string;
  ticketNumber: string;
  ticketStatus: TicketStatus;
  /** What it pays for beyond the booked price; null for the booked price itself. */
  extra: string | null;
  extraStatus: ExtraStatus | null;
};

/** What became of a payment. `unknown_order`: it is not for an order of ours. */
export type Settlement = {
  outcome: 'paid' | 'duplicate' | 'held' | 'late' | 'failed' | 'pending' | 'unknown_order';
  ticketNumber: string | null;
};

/**
 * Applies what the gateway says about one payment: forward only, in one transaction, under the lock of its
 * order. The first received payment that fits settles the order and issues invoice, ledger entries, receipt;
 * a further one is a duplicate and goes back, as does a late one, for a cancelled ticket or an extra that was let go; one
 * that does not fit is held for a person; one that went back already settles nothing. Applying the same news again
 * changes nothing.
 */
export async function applyPayment(req: PayloadRequest, news: GatewayPayment): Promise<Settlement> {
  try {
    return await apply(req, news);
  } catch (error) {
    if (isReceived(news.status) && !isPassing(error)) await keepForLater(req, news, error);
    throw error;
  }
}

/**
 * Holds money that arrived for an order which carries a receipt of ours and is not the one that we asked for: another
 * currency or amount, a second order. Nobody is shown such an order, so a person has to look how it came about.
 * @returns null when the receipt is none of ours or the money has not arrived; `'ours'` when it is our order after all
 */
export async function holdStrayPayment(
  req: PayloadRequest,
  news: GatewayPayment,
  made: GatewayOrder,
): Promise<Settlement | 'ours' | null> {
  const { receipt } = made;
  if (receipt === null || !isReceived(news.status)) return null;
  return inTransaction(req, async () => {
    const order = await lockOrder(req, sql`receipt = ${receipt}`);
    if (!order) return null;
    if (order.gatewayOrderId === made.id) return 'ours';
    const { after } = await recordPayment(req, order, news);
    if (after.role === 'attempt' && after.status !== 'refunded') await paymentHeld(req, order, after);
    return { outcome: 'held', ticketNumber: order.ticketNumber };
  });
}

async function apply(req: PayloadRequest, news: GatewayPayment): Promise<Settlement> {
  return inTransaction(req, async () => {
    const order = await lockOrder(req, byId(news.orderId));
    if (!order) return { outcome: 'unknown_order', ticketNumber: null };
    const { before, after } = await recordPayment(req, order, news);
    const done = (outcome: Settlement['outcome']): Settlement => ({
      outcome,
      ticketNumber: order.ticketNumber,
    });
    if (isReceived(after.status)) return done(await receive(req, order, after));
    if (after.status === 'failed') {
      if (before !== 'failed') await paymentFailed(req, order, after);
      return done('failed');
    }
    return done('pending');
  });
}

async function receive(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<Settlement['outcome']> {
  const decided: Record<Exclude<PaymentRole, 'attempt'>, Settlement['outcome']> = {
    settling: 'paid',
    duplicate: 'duplicate',
    held: 'held',
    late: 'late',
  };
  if (payment.role !== 'attempt') return decided[payment.role];
  const fits = payment.amount === Number(order.amount) && payment.currency === 'INR';
  const isPaid = order.status === 'paid' || (await isPaidOtherwise(req, order));
  // Money that went back before we took it (never captured, refunded by hand) pays for nothing.
  if (payment.status === 'refunded' && !(fits && isPaid)) return 'failed';
  if (!fits) {
    await paymentHeld(req, order, payment);
    return 'held';
  }
  if (isPaid) {
    await surplusReceived(req, order, payment, 'duplicate');
    return 'duplicate';
  }
  if (isOver(order)) {
    await surplusReceived(req, order, payment, 'late');
    return 'late';
  }
  await fulfil(req, order, payment);
  return 'paid';
}

const byId = (gatewayOrderId: string | null) => sql`gateway_order_id = ${gatewayOrderId}`;

async function lockOrder(
  req: PayloadRequest,
  which: Statement,
): Promise<(PaymentOrder & { gatewayOrderId: string | null }) | null> {
  // The ticket is locked before the order, everywhere: the same order of locks cannot dead-lock.
  const found = await queryOne<{ ticket: string }>(
    req,
    sql`select ticket_id as ticket from payment_orders where ${which}`,
  );
  if (!found) return null;
  await queryOne(req, sql`select 1 from tickets where id = ${found.ticket}::uuid for update`);
  return queryOne<PaymentOrder & { gatewayOrderId: string | null }>(
    req,
    sql`select o.id, o.status, o.amount, o.account_id as account, o.customer_id as customer, o.ticket_id as ticket, t.number as "ticketNumber",
               t.status as "ticketStatus", o.gateway_order_id as "gatewayOrderId", o.extra_id as extra, x.status as "extraStatus"
        from payment_orders o join tickets t on t.id = o.ticket_id left join extras x on x.id = o.extra_id
        where o.${which} for update of o`,
  );
}

async function isPaidOtherwise(req: PayloadRequest, order: PaymentOrder): Promise<boolean> {
  if (order.extra !== null) return order.extraStatus === 'paid';
  const row = await queryOne<{ paid: boolean }>(
    req,
    sql`select paid_at is not null as paid from tickets where id = ${order.ticket}::uuid`,
  );
  return row?.paid ?? false;
}

/**
 * Money arrived and could not be booked, most often because a setting that the invoice needs is missing. The payment
 * is kept as an attempt that is received, staff are told, and whoever looks next tries to book it again.
 */
async function keepForLater(req: PayloadRequest, news: GatewayPayment, problem: unknown): Promise<void> {
  req.payload.logger.error({ err: problem, payment: news.id }, 'a received payment could not be booked');
  await inTransaction(req, async () => {
    const order = await lockOrder(req, byId(news.orderId));
    if (!order) return;
    const { after } = await recordPayment(req, order, news);
    await enqueue(req, 'notice', { event: 'payment.stuck', subject: after.id });
  });
}

/** Troubles of the database that pass by themselves; all else stays until somebody mends it. */
function isPassing(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === null
    ? !(error instanceof Error) || /connection|begin transaction|timeout/i.test(error.message)
    : /^(08|40|53|55|57|25)/.test(state);
}
