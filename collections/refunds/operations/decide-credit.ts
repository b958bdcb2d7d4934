import type { PayloadRequest } from 'payload';
import { issueCreditNote } from '#collections/credit-notes/operations/issue-credit-note.ts';
import { DomainError } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import type { RefundCredit, RefundReason } from '../contract.ts';
import { refundWords } from '../words.ts';
import { lockPaymentOf } from './failed-refund.ts';

/**
 * Staff say what a refund that was made at the gateway means for the invoice: a credit note over its amount, as far as the
 * invoice is not credited yet, or none, because the price stays (goodwill that is booked elsewhere, a mistake).
 * The same decision again is no second one.
 * @throws DomainError `conflict` when it was decided otherwise before
 */
export async function decideCredit(
  req: PayloadRequest,
  refundId: string,
  input: { issue: boolean; words: string },
): Promise<{ creditNote: string | null }> {
  return inTransaction(req, async () => {
    const payment = await lockPaymentOf(req, refundId);
    const refund = await queryOne<{
      amount: string;
      reason: RefundReason;
      credit: RefundCredit;
      creditNote: string | null;
    }>(
      req,
      sql`select r.amount, r.reason, r.credit, n.number as "creditNote" from refunds r left join credit_notes n on n.refund_id = r.id
          where r.id = ${refundId}::uuid`,
    );
    if (refund?.credit !== 'to_decide' || payment.invoice === null) {
      const isSame = refund?.reason === 'gateway' && input.issue === (refund.creditNote !== null);
      if (refund && isSame) return { creditNote: refund.creditNote };
      throw new DomainError('conflict', refundWords().decided);
    }
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
