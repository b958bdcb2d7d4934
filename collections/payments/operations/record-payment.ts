import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { GatewayPayment } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentRole, PaymentStatus } from '../rules/payment-state.ts';
import { advance, isReceived } from '../rules/payment-state.ts';
import type { PaymentOrder } from './apply-payment.ts';

export type PaymentRecord = {
  id: string;
  gatewayPaymentId: string;
  status: PaymentStatus;
  role: PaymentRole;
  amount: number;
  currency: string;
  method: string;
  instrument: string | null;
  paidAt: Date | null;
  failure: string | null;
};

type Row = Omit<PaymentRecord, 'amount' | 'paidAt'> & { amount: string; paidAt: string | null };

/**
 * Stores the news about a payment, never backwards. Amount and currency are those of the first news:
 * the gateway never changes them. Runs under the lock of the payment's order.
 */
export async function recordPayment(
  req: PayloadRequest,
  order: PaymentOrder,
  news: GatewayPayment,
): Promise<{ before: PaymentStatus | null; after: PaymentRecord }> {
  const known = await queryOne<{ status: PaymentStatus; refunded: string }>(
    req,
    sql`select status, amount_refunded as refunded from payments where gateway_payment_id = ${news.id}`,
  );
  const status = advance(known?.status ?? 'created', news.status);
  // The gateway tells when a payment was begun, not when it was captured: the first moment we know of it counts.
  const paidAt = isReceived(status) ? nowOf(req).toISOString() : null;
  const refunded = Math.max(Number(known?.refunded ?? 0), news.amountRefunded);
  const row = await queryOne<Row>(
    req,
    sql`insert into payments (id, gateway_payment_id, order_id, account_id, customer_id, ticket_id, extra_id, status, role, amount, amount_refunded,
                              currency, method, instrument, fee, tax, failure_code, failure_reason, failure_description, paid_at, attempted_at, created_at, updated_at)
        values (uuidv7(), ${news.id}, ${order.id}::uuid, ${order.account}::uuid, ${order.customer}::uuid, ${order.ticket}::uuid, ${order.extra}::uuid, ${status}, 'attempt',
                ${news.amount}, ${refunded}, ${news.currency}, ${news.method}, ${news.instrument}, ${news.fee}, ${news.tax},
                ${news.error?.code ?? null}, ${news.error?.reason ?? null}, ${news.error?.description ?? null},
                ${paidAt}::timestamptz, ${news.createdAt.toISOString()}::timestamptz, now(), now())
        on conflict (gateway_payment_id) do update set
          status = excluded.status, amount_refunded = excluded.amount_refunded, method = excluded.method,
          instrument = coalesce(excluded.instrument, payments.instrument), fee = coalesce(excluded.fee, payments.fee),
          tax = coalesce(excluded.tax, payments.tax), failure_code = coalesce(excluded.failure_code, payments.failure_code),
          failure_reason = coalesce(excluded.failure_reason, payments.failure_reason),
          failure_description = coalesce(excluded.failure_description, payments.failure_description), paid_at = coalesce(payments.paid_at, excluded.paid_at), updated_at = now()
        returning id, gateway_payment_id as "gatewayPaymentId", status, role, amount, currency, method, instrument,
                  paid_at as "paidAt", failure_description as failure`,
  );
  if (!row) throw new Error('the payment was not recorded');
  return {
    before: known?.status ?? null,
    after: { ...row, amount: Number(row.amount), paidAt: row.paidAt ? new Date(row.paidAt) : null },
  };
}
