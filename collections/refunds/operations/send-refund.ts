import type { PayloadRequest } from 'payload';
import { paise } from '#kernel/paise.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import type { RefundStatus } from '../rules/refund-state.ts';
import { applyRefund } from './apply-refund.ts';
import { askAgain } from './ask-again.ts';
import { lockFailedRefund, lockPaymentOf } from './failed-refund.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';

type Due = {
  id: string;
  key: string;
  status: RefundStatus;
  amount: string;
  gatewayPaymentId: string;
  ticketNumber: string;
};

/**
 * Asks the gateway to give money back for one refund row. What the gateway knows already is applied first: an answer that
 * was lost, money that it gave back by itself. The row's key goes with the request, so that a repeat is the same refund.
 * @throws GatewayError when the outcome is unknown or the gateway is busy: the job tries again
 */
export async function sendRefund(req: PayloadRequest, refundId: string): Promise<void> {
  const due = await load(req, refundId);
  if (due?.status !== 'requested') return;
  try {
    await reconcileRefunds(req, due.gatewayPaymentId);
    if ((await load(req, refundId))?.status !== 'requested') return;
    const made = await portsOf(req).gateway.refund({
      paymentId: due.gatewayPaymentId,
      amount: paise(Number(due.amount)),
      key: due.key,
      notes: { ticket: due.ticketNumber },
    });
    await applyRefund(req, { ...made, key: due.key });
  } catch (error) {
    if (!(error instanceof GatewayError) || error.outcome === 'unknown') throw error;
    await refuse(req, refundId, error.description);
  }
}

/**
 * The gateway never accepted it: a person has to bring the money back now. Where others took a part of it meanwhile, the
 * gateway refused what it could not hold any more, and the rest is asked for by itself.
 */
async function refuse(req: PayloadRequest, refundId: string, problem: string): Promise<void> {
  await inTransaction(req, async () => {
    await lockPaymentOf(req, refundId);
    const refused = await queryOne<{ amount: string }>(
      req,
      sql`update refunds set status = 'failed', problem = ${problem}, ended_at = ${nowOf(req).toISOString()}::timestamptz, updated_at = now()
          where id = ${refundId}::uuid and status = 'requested' returning amount`,
    );
    if (!refused) return;
    const { refund, payment } = await lockFailedRefund(req, refundId);
    if (refund.owed < Number(refused.amount)) {
      if (refund.owed > 0) await askAgain(req, { payment, refund, by: null });
    } else await enqueue(req, 'notice', { event: 'refund.failed', subject: refundId });
  });
}

async function load(req: PayloadRequest, refundId: string): Promise<Due | null> {
  return queryOne<Due>(
    req,
    sql`select r.id, r.key, r.status, r.amount, p.gateway_payment_id as "gatewayPaymentId", t.number as "ticketNumber"
        from refunds r join payments p on p.id = r.payment_id join tickets t on t.id = p.ticket_id
        where r.id = ${refundId}::uuid`,
  );
}
