import type { PayloadRequest } from 'payload';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { refundEntries, refundReturnedEntries } from '#collections/ledger-entries/rules/postings.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { GatewayRefund } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { advanceRefund, type RefundStatus } from '../rules/refund-state.ts';
import { refundWords } from '../words.ts';
import { adoptRefund, findRefundRow, type RefundRow } from './find-refund-row.ts';
import { lockRefundable, type Refundable } from './refundable.ts';

/**
 * Applies what the gateway says about one refund: forward only, in one transaction, under the lock of the payment's ticket.
 * The books follow when the gateway accepts, and once more when it then fails; people are told. A refund that we did not ask
 * for gets a row and an alert. The same news again changes nothing; money that we never booked is left alone.
 */
export async function applyRefund(req: PayloadRequest, news: GatewayRefund): Promise<void> {
  await inTransaction(req, async () => {
    const payment = await findPayment(req, news.paymentId);
    // Given back before it was ours (never captured): nothing was booked, so nothing goes back.
    if (!payment || payment.role === 'attempt') return;
    const known = await findRefundRow(req, payment, news);
    const row = known ?? (await adoptRefund(req, payment, news));
    await move(req, { payment, row, news });
    if (!known) await enqueue(req, 'notice', { event: 'refund.unasked', subject: row.id });
  });
}

async function findPayment(req: PayloadRequest, gatewayPaymentId: string): Promise<Refundable | null> {
  const found = await queryOne<{ id: string }>(
    req,
    sql`select id from payments where gateway_payment_id = ${gatewayPaymentId}`,
  );
  return found && lockRefundable(req, found.id);
}

type Move = { payment: Refundable; row: RefundRow; news: GatewayRefund };

async function move(req: PayloadRequest, { payment, row, news }: Move): Promise<void> {
  const isFirstNews = row.gatewayRefundId === null;
  // A row that was refused has heard the gateway's last word only on the request, not on this refund.
  const before: RefundStatus = isFirstNews ? 'requested' : row.status;
  const after = advanceRefund(before, news.status);
  const reference = news.reference ?? row.reference;
  if (after === before && reference === row.reference) return;
  const endedAt = after === 'processed' || after === 'failed' ? nowOf(req).toISOString() : null;
  await query(
    req,
    sql`update refunds set status = ${after}, gateway_refund_id = ${news.id}, reference = ${reference},
          problem = ${after === 'failed' ? refundWords().problem.failedThere : null},
          ended_at = ${after === before ? sql`ended_at` : sql`${endedAt}::timestamptz`}, updated_at = now()
        where id = ${row.id}::uuid`,
  );
  await countOnPayment(req, payment);
  if (isFirstNews) await book(req, { payment, row, name: 'refund', entries: refundEntries });
  if (after === before) return;
  if (after === 'failed')
    await book(req, { payment, row, name: 'refund-returned', entries: refundReturnedEntries });
  await tell(req, { payment, row, after });
}

/**
 * The payment shows what went back of it also where the gateway's own news of the payment never comes. Forward only, as
 * all of a payment: what comes back to us later is told by its refund.
 */
async function countOnPayment(req: PayloadRequest, { payment }: Refundable): Promise<void> {
  await query(
    req,
    sql`with gone as (select coalesce(sum(amount), 0) as amount from refunds
          where payment_id = ${payment}::uuid and gateway_refund_id is not null and status in ('pending', 'processed'))
        update payments p set amount_refunded = greatest(p.amount_refunded, gone.amount),
          status = case when gone.amount >= p.amount and p.status = 'captured' then 'refunded' else p.status end, updated_at = now()
        from gone where p.id = ${payment}::uuid and p.amount_refunded < gone.amount`,
  );
}

async function book(
  req: PayloadRequest,
  of: Omit<Move, 'news'> & {
    name: 'refund' | 'refund-returned';
    entries: (amount: Paise) => ReturnType<typeof refundEntries>;
  },
): Promise<void> {
  const { payment, row, name, entries } = of;
  if (payment.currency !== 'INR') return;
  await post(req, {
    posting: `${name}:${row.key}`,
    entries: entries(paise(Number(row.amount))),
    memo: `${name === 'refund' ? 'Given back' : 'Came back to us'}: ${row.reason} of ${payment.ticketNumber}`,
    occurredAt: nowOf(req),
    account: payment.account,
    payment: payment.payment,
    refund: row.id,
  });
}

async function tell(
  req: PayloadRequest,
  { payment, row, after }: { payment: Refundable; row: RefundRow; after: RefundStatus },
): Promise<void> {
  const events: Partial<Record<RefundStatus, 'refund.started' | 'refund.processed' | 'refund.failed'>> = {
    pending: 'refund.started',
    processed: 'refund.processed',
    failed: 'refund.failed',
  };
  const event = events[after];
  if (!event) return;
  if (event !== 'refund.started') {
    await record(req, {
      kind: event,
      account: payment.account,
      customer: payment.customer,
      actor: { kind: 'system' },
      ticket: payment.ticket,
      payment: payment.payment,
      data: { number: payment.ticketNumber, amount: Number(row.amount), reason: row.reason },
    });
  }
  await enqueue(req, 'notice', { event, subject: row.id });
}
