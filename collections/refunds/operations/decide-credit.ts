import type { PayloadRequest } from 'payload';
import { issueCreditNote } from '#collections/credit-notes/operations/issue-credit-note.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { paise } from '#kernel/paise.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import type { RefundCredit } from '../contract.ts';
import { refundWords } from '../words.ts';
import { lockRefundable } from './refundable.ts';

/**
 * Staff say what a refund that was made at the gateway means for the invoice: a credit note over its amount, as far as the
 * invoice is not credited yet, or none, because the price stays (goodwill that is booked elsewhere, a mistake).
 * @throws DomainError `conflict` when that was decided before
 */
export async function decideCredit(
  req: PayloadRequest,
  refundId: string,
  input: { issue: boolean; words: string },
): Promise<{ creditNote: string | null }> {
  return inTransaction(req, async () => {
    const found = isUuid(refundId)
      ? await queryOne<{ payment: string }>(
          req,
          sql`select payment_id as payment from refunds where id = ${refundId}::uuid`,
        )
      : null;
    const payment = found && (await lockRefundable(req, found.payment));
    if (!payment) throw notFound(refundWords().refund);
    const refund = await queryOne<{ amount: string; credit: RefundCredit }>(
      req,
      sql`select amount, credit from refunds where id = ${refundId}::uuid`,
    );
    if (refund?.credit !== 'to_decide' || payment.invoice === null)
      throw new DomainError('conflict', refundWords().decided);
    await query(
      req,
      sql`update refunds set credit = ${input.issue ? 'issued' : 'not_needed'}, words = ${input.words}, updated_at = now() where id = ${refundId}::uuid`,
    );
    const amount = paise(Math.min(Number(refund.amount), await leftToCredit(req, payment.invoice)));
    if (input.issue && amount === 0) throw new DomainError('conflict', refundWords().allCredited);
    const note = input.issue
      ? await issueCreditNote(req, {
          invoice: payment.invoice,
          refund: refundId,
          amount,
          reason: refundWords().sentence.desk(input.words),
        })
      : null;
    await audit(req, {
      action: 'refund.credit_decided',
      entity: 'refunds',
      document: refundId,
      title: note?.number ?? payment.ticketNumber,
    });
    return { creditNote: note?.number ?? null };
  });
}

/** What is left of an invoice after its credit notes; one may stand for a refund that failed and was made anew there. */
async function leftToCredit(req: PayloadRequest, invoice: string): Promise<number> {
  const row = await queryOne<{ left: string }>(
    req,
    sql`select i.total - coalesce((select sum(n.total) from credit_notes n where n.invoice_id = i.id), 0) as left from invoices i where i.id = ${invoice}::uuid`,
  );
  return Number(row?.left ?? 0);
}
