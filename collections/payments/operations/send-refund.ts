import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { refundEntries } from '#collections/ledger-entries/rules/postings.ts';
import { paise } from '#kernel/paise.ts';
import { inTransaction, lockRow, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';

type Due = {
  id: string;
  key: string;
  status: string;
  amount: string;
  account: string;
  payment: string;
  gatewayPaymentId: string;
  ticketNumber: string;
};

/**
 * Asks the gateway to give money back for one refund row. The row's key goes with it, so that a repeat after a
 * lost answer is the same refund. The books follow when the gateway has accepted.
 * @throws GatewayError when the outcome is unknown or the gateway is busy: the job tries again
 */
export async function sendRefund(req: PayloadRequest, refundId: string): Promise<void> {
  const due = await load(req, refundId);
  if (due?.status !== 'requested') return;
  const amount = paise(Number(due.amount));
  const { gateway } = portsOf(req);
  const payment = await gateway.fetchPayment(due.gatewayPaymentId);
  if (payment.amountRefunded >= amount) return accepted(req, refundId, null);
  try {
    const refund = await gateway.refund({
      paymentId: due.gatewayPaymentId,
      amount,
      key: due.key,
      notes: { ticket: due.ticketNumber },
    });
    if (refund.status === 'failed')
      return refused(req, refundId, 'The gateway took the refund and then failed it.');
    await accepted(req, refundId, { id: refund.id, status: refund.status });
  } catch (error) {
    if (!(error instanceof GatewayError) || error.outcome === 'unknown') throw error;
    await refused(req, refundId, error.description);
  }
}

/** A person has to bring the money back now. */
async function refused(req: PayloadRequest, refundId: string, problem: string): Promise<void> {
  await inTransaction(req, async () => {
    await query(
      req,
      sql`update refunds set status = 'failed', problem = ${problem}, updated_at = now() where id = ${refundId}::uuid and status = 'requested'`,
    );
    await enqueue(req, 'notice', { event: 'refund.failed', subject: refundId });
  });
}

async function accepted(
  req: PayloadRequest,
  refundId: string,
  refund: { id: string; status: 'pending' | 'processed' } | null,
): Promise<void> {
  await inTransaction(req, async () => {
    await lockRow(req, 'refunds', refundId);
    const due = await load(req, refundId);
    if (due?.status !== 'requested') return;
    await query(
      req,
      sql`update refunds set status = ${refund?.status ?? 'processed'}, gateway_refund_id = ${refund?.id ?? null}, updated_at = now() where id = ${refundId}::uuid`,
    );
    await post(req, {
      posting: `refund:${due.key}`,
      entries: refundEntries(paise(Number(due.amount))),
      memo: `Given back: second payment for ${due.ticketNumber}`,
      occurredAt: nowOf(req),
      account: due.account,
      payment: due.payment,
      refund: due.id,
    });
  });
}

async function load(req: PayloadRequest, refundId: string): Promise<Due | null> {
  return queryOne<Due>(
    req,
    sql`select r.id, r.key, r.status, r.amount, r.account_id as account, r.payment_id as payment,
               p.gateway_payment_id as "gatewayPaymentId", t.number as "ticketNumber"
        from refunds r join payments p on p.id = r.payment_id join tickets t on t.id = r.ticket_id
        where r.id = ${refundId}::uuid`,
  );
}
