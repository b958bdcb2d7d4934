import { setTimeout as pause } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import type { PaymentGateway } from '#toolkit/ports.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';

type Leased = { until: string; receipt: string; amount: string; ticketNumber: string; askedBefore: boolean };

/** Longer than the three calls of ten seconds, the gateway's longest time-out, that asking may take. */
const leaseSeconds = 40;
const waitMs = 8_000;

/**
 * Makes the gateway's order for an intent, once. Whoever holds the lease asks; the others wait for the
 * answer. A lease that ran out (the process died, the gateway hung) is taken over, and then the gateway
 * is first asked whether it knows the receipt: an unknown outcome never becomes a second order.
 * @returns the gateway's order id
 * @throws GatewayError when the gateway gives no order, DomainError when somebody else is still asking
 */
export async function openAtGateway(req: PayloadRequest, orderId: string): Promise<string> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const leased = await takeLease(req, orderId);
    if (leased) return ask(req, orderId, leased);
    const known = await storedId(req, orderId);
    if (known) return known;
    if (Date.now() > deadline) {
      throw new DomainError(
        'gateway_unavailable',
        'The payment service is slow to answer. Nothing was charged. Please try again.',
      );
    }
    await pause(150);
  }
}

/** What counts is what is stored: the browser must never get an order that we do not know. */
async function storedId(req: PayloadRequest, orderId: string): Promise<string | null> {
  const order = await queryOne<{ id: string | null }>(
    req,
    sql`select gateway_order_id as id from payment_orders where id = ${orderId}::uuid`,
  );
  return order?.id ?? null;
}

async function takeLease(req: PayloadRequest, orderId: string): Promise<Leased | null> {
  return queryOne<Leased>(
    req,
    sql`update payment_orders o set lease_until = now() + make_interval(secs => ${leaseSeconds}), asked_at = ${nowOf(req).toISOString()}::timestamptz
        from payment_orders before join tickets t on t.id = before.ticket_id
        where o.id = ${orderId}::uuid and before.id = o.id and o.gateway_order_id is null and o.status = 'new'
          and (o.lease_until is null or o.lease_until < now())
        returning o.lease_until::text as until, o.receipt, o.amount, t.number as "ticketNumber", before.asked_at is not null as "askedBefore"`,
  );
}

async function ask(req: PayloadRequest, orderId: string, leased: Leased): Promise<string> {
  const { gateway } = portsOf(req);
  const amount = paise(Number(leased.amount));
  try {
    const known = leased.askedBefore ? await findByReceipt(gateway, leased.receipt, amount) : null;
    const id = known ?? (await create(gateway, leased, amount));
    await query(
      req,
      sql`update payment_orders set gateway_order_id = ${id}, status = case when status = 'new' then 'open' else status end, opened_at = ${nowOf(req).toISOString()}::timestamptz, lease_until = null, updated_at = now()
          where id = ${orderId}::uuid and gateway_order_id is null`,
    );
    return (await storedId(req, orderId)) ?? id;
  } catch (error) {
    // Only our own lease is given back: one that ran out belongs to somebody else by now.
    await query(
      req,
      sql`update payment_orders set lease_until = null
          where id = ${orderId}::uuid and gateway_order_id is null and lease_until = ${leased.until}::timestamptz`,
    );
    throw error;
  }
}

async function create(gateway: PaymentGateway, leased: Leased, amount: Paise): Promise<string> {
  const { receipt } = leased;
  try {
    return (await gateway.createOrder({ amount, receipt, notes: { ticket: leased.ticketNumber } })).id;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    // A refusal may be "receipt should be unique", a lost answer may hide a made order: the receipt tells.
    const made = await findByReceipt(gateway, receipt, amount).catch(() => null);
    if (made) return made;
    throw error;
  }
}

async function findByReceipt(
  gateway: PaymentGateway,
  receipt: string,
  amount: Paise,
): Promise<string | null> {
  const orders = await gateway.findOrdersByReceipt(receipt);
  return orders.find((order) => order.amount === amount && order.currency === 'INR')?.id ?? null;
}
