import type { PayloadRequest } from 'payload';
import type { RefundCredit, RefundReason } from '#collections/refunds/contract.ts';
import type { RefundStatus } from '#collections/refunds/rules/refund-state.ts';
import { queryOne, sql } from '#toolkit/database.ts';

/** A refund and what it was for, as notices need them. Amounts in paise, instants in ISO 8601. */
export type RefundFacts = {
  refund: string;
  amount: number;
  reason: RefundReason;
  status: RefundStatus;
  credit: RefundCredit;
  /** A further attempt, after one that failed. */
  isRetry: boolean;
  expectedAt: string | null;
  reference: string | null;
  problem: string | null;
  gatewayRefundId: string | null;
  payment: string;
  gatewayPaymentId: string;
  method: string;
  instrument: string | null;
  ticket: string;
  ticketNumber: string;
  customer: string;
  name: string;
  email: string;
  creditNote: string | null;
};

/** A refund by its id, as the request's transaction sees it, or null; a further attempt has the first's credit note. */
export async function loadRefundFacts(req: PayloadRequest, refund: string): Promise<RefundFacts | null> {
  const row = await queryOne<RefundFacts>(
    req,
    sql`select r.id as refund, r.amount::float8 as amount, r.reason, r.status, r.credit, r.retry_of_id is not null as "isRetry", r.expected_at as "expectedAt",
               r.reference, r.problem, r.gateway_refund_id as "gatewayRefundId", p.id as payment, p.gateway_payment_id as "gatewayPaymentId", p.method,
               p.instrument, t.id as ticket, t.number as "ticketNumber", c.id as customer, c.name, c.email, n.number as "creditNote"
        from refunds r join payments p on p.id = r.payment_id join tickets t on t.id = p.ticket_id join customers c on c.id = p.customer_id
        left join credit_notes n on n.refund_id = coalesce(r.retry_of_id, r.id)
        where r.id = ${refund}::uuid`,
  );
  return row && { ...row, expectedAt: row.expectedAt && new Date(row.expectedAt).toISOString() };
}

export const sampleRefund: RefundFacts = {
  refund: '019c5555-5555-7555-8555-555555555555',
  amount: 49_900,
  reason: 'cancelled',
  status: 'processed',
  credit: 'issued',
  isRetry: false,
  expectedAt: '2026-11-28T06:30:00.000Z',
  reference: '648231905517',
  problem: null,
  gatewayRefundId: 'rfnd_QwErTy12345678',
  payment: '019c1111-1111-7111-8111-111111111111',
  gatewayPaymentId: 'pay_QwErTy12345678',
  method: 'upi',
  instrument: 'asha@okbank',
  ticket: '019c2222-2222-7222-8222-222222222222',
  ticketNumber: 'RT2026-0012',
  customer: '019c3333-3333-7333-8333-333333333333',
  name: 'Asha Rao',
  email: 'asha@example.in',
  creditNote: 'CN-2026-0007',
};
