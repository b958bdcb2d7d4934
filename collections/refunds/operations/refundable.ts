import type { PayloadRequest } from 'payload';
import type { PaymentMethod } from '#collections/payments/contract.ts';
import type { PaymentRole } from '#collections/payments/rules/payment-state.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { lockRow, queryOne, sql } from '#toolkit/database.ts';
import { promisedOf } from './amounts-sql.ts';

/** A payment as far as giving it back is concerned. */
export type Refundable = {
  payment: string;
  gatewayPaymentId: string;
  role: PaymentRole;
  method: PaymentMethod;
  currency: string;
  paid: Paise;
  /** What went back or was promised, also what failed on its way and is still owed. */
  promised: Paise;
  /** What can still be promised. Nothing of a payment that was never booked. */
  left: Paise;
  account: string;
  customer: string;
  ticket: string;
  ticketNumber: string;
  invoice: string | null;
  /** What it paid beyond the booked price; null for the booked price itself. */
  extra: string | null;
};

type Row = Omit<Refundable, 'paid' | 'promised' | 'left'> & { paid: string; promised: string };

/** A payment of ours by its own id, or null. */
export async function loadRefundable(req: PayloadRequest, payment: string): Promise<Refundable | null> {
  const row = await queryOne<Row>(
    req,
    sql`select p.id as payment, p.gateway_payment_id as "gatewayPaymentId", p.role, p.method, p.currency, p.amount as paid,
               ${promisedOf(sql`p.id`)} as promised,
               p.account_id as account, p.customer_id as customer, p.ticket_id as ticket, t.number as "ticketNumber", p.invoice_id as invoice, p.extra_id as extra
        from payments p join tickets t on t.id = p.ticket_id where p.id = ${payment}::uuid`,
  );
  if (!row) return null;
  const [paid, promised] = [paise(Number(row.paid)), paise(Number(row.promised))];
  const isBooked = row.role !== 'attempt' && row.currency === 'INR';
  return { ...row, paid, promised, left: paise(isBooked ? Math.max(0, paid - promised) : 0) };
}

/**
 * The same under the lock of the payment's ticket, under which all its money moves: what is left stays true until the
 * transaction ends.
 */
export async function lockRefundable(req: PayloadRequest, payment: string): Promise<Refundable | null> {
  const found = await queryOne<{ ticket: string }>(
    req,
    sql`select ticket_id as ticket from payments where id = ${payment}::uuid`,
  );
  if (!found) return null;
  await lockRow(req, 'tickets', found.ticket);
  return loadRefundable(req, payment);
}
