import { type RefundJson, refundsJson, toRefundView } from '#collections/refunds/views/refund-columns.ts';
import { instant } from '#collections/tickets/views/card.ts';
import { paise } from '#kernel/paise.ts';
import { sql } from '#toolkit/database.ts';
import { customerStatusOf } from '../rules/customer-status.ts';
import type { PaymentRole, PaymentStatus } from '../rules/payment-state.ts';
import type { PaymentRow } from '../view.ts';

export type Row = Omit<PaymentRow, 'amount' | 'at' | 'status' | 'refunds'> & {
  at: string;
  amount: string;
  status: PaymentStatus;
  role: PaymentRole;
  refunds: RefundJson[];
};

export const paymentColumns = sql`p.id, coalesce(p.paid_at, p.attempted_at) as at, t.number as "ticketNumber", t.kind, t.subject, p.amount, p.method, p.instrument,
  p.status, p.role, p.failure_description as failure, i.number as "invoiceNumber", p.extra_id as extra,
  ${refundsJson(sql`r.payment_id = p.id`)} as refunds`;

export const paymentJoins = sql`left join tickets t on t.id = p.ticket_id left join invoices i on i.id = p.invoice_id`;

/** A payment as its customer reads it, from the database's row; why it failed is told only where it did. */
export function toPaymentRow({ role, ...row }: Row): PaymentRow {
  const refunds = row.refunds.map(toRefundView);
  const amount = paise(Number(row.amount));
  const status = customerStatusOf({ status: row.status, role, amount, refunds });
  return {
    ...row,
    at: instant(row.at),
    amount,
    status,
    refunds,
    failure: status === 'failed' ? row.failure : null,
  };
}
