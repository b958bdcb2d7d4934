import type { PayloadRequest } from 'payload';
import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import { queryOne, sql } from '#toolkit/database.ts';

/** A payment and what it was for, as notices need them. Amounts in paise, instants in ISO 8601. */
export type PaymentFacts = {
  payment: string;
  gatewayPaymentId: string;
  amount: number;
  expected: number;
  currency: string;
  method: string;
  instrument: string | null;
  paidAt: string | null;
  failureReason: string | null;
  failureText: string | null;
  ticket: string;
  ticketNumber: string;
  subject: string;
  tierName: string;
  /** What it is for is paid by now. */
  isPaid: boolean;
  /** What it was for beyond the booked price; null for that itself. */
  extra: string | null;
  customer: string;
  name: string;
  email: string;
  invoiceNumber: string | null;
  document: IssuedDocument | null;
};

type Row = Omit<PaymentFacts, 'amount' | 'expected'> & { amount: string; expected: string };

/** A payment by its id, as the request's transaction sees it; null when there is none, or it has no ticket. */
export async function loadPaymentFacts(req: PayloadRequest, payment: string): Promise<PaymentFacts | null> {
  const row = await queryOne<Row>(
    req,
    sql`select p.id as payment, p.gateway_payment_id as "gatewayPaymentId", p.amount, o.amount as expected, p.currency, p.method, p.instrument,
               p.paid_at as "paidAt", p.failure_reason as "failureReason", p.failure_description as "failureText",
               t.id as ticket, t.number as "ticketNumber", t.subject, t.tier_name as "tierName", case when p.extra_id is null then t.paid_at is not null else x.status = 'paid' end as "isPaid", p.extra_id as extra,
               c.id as customer, c.name, c.email, i.number as "invoiceNumber", i.document
        from payments p join payment_orders o on o.id = p.order_id join tickets t on t.id = p.ticket_id left join extras x on x.id = p.extra_id
        join customers c on c.id = p.customer_id left join invoices i on i.id = p.invoice_id
        where p.id = ${payment}::uuid`,
  );
  if (!row) return null;
  return {
    ...row,
    amount: Number(row.amount),
    expected: Number(row.expected),
    paidAt: row.paidAt === null ? null : new Date(row.paidAt).toISOString(),
  };
}

export const samplePayment: PaymentFacts = {
  payment: '019c1111-1111-7111-8111-111111111111',
  gatewayPaymentId: 'pay_ZxCvBn87654321',
  amount: 49_900,
  expected: 49_900,
  currency: 'INR',
  method: 'upi',
  instrument: 'asha@okbank',
  paidAt: '2026-11-22T09:00:00.000Z',
  failureReason: null,
  failureText: null,
  ticket: '019c2222-2222-7222-8222-222222222222',
  ticketNumber: 'RT2026-0012',
  subject: 'Wi-Fi is slow in the evening',
  tierName: 'Remote support, basic',
  isPaid: true,
  extra: null,
  customer: '019c3333-3333-7333-8333-333333333333',
  name: 'Asha Rao',
  email: 'asha@example.in',
  invoiceNumber: 'INV-2026-0012',
  document: null,
};
