import type { PayloadRequest } from 'payload';
import { issueCreditNote } from '#collections/credit-notes/operations/issue-credit-note.ts';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { goodwillEntries } from '#collections/ledger-entries/rules/postings.ts';
import { DomainError } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DecideCreditInput, RefundCredit } from '../contract.ts';
import { refundWords } from '../words.ts';
import { failedBefore } from './amounts-sql.ts';
import { lockPaymentOf } from './failed-refund.ts';
import type { Refundable } from './refundable.ts';

/**
 * Staff say what a refund that was made at the gateway was: a reduction in price, with a credit note over as much as is not
 * credited yet; goodwill, when the price stays; or what a refund of ours had failed to bring. What no credit note covers is
 * our own cost in the books, so that nobody is owed anything for it. The same decision again is no second one.
 * @throws DomainError `conflict` when it was decided otherwise before, or cannot be what they say
 */
export async function decideCredit(
  req: PayloadRequest,
  refundId: string,
  { means, words }: DecideCreditInput,
): Promise<{ creditNote: string | null }> {
  return inTransaction(req, async () => {
    const payment = await lockPaymentOf(req, refundId);
    const refund = await find(req, refundId);
    if (refund?.credit !== 'to_decide' || payment.invoice === null) {
      if (refund?.decided === means) return { creditNote: refund.creditNote };
      throw new DomainError('conflict', refundWords().decided);
    }
    if (means === 'made_good' && refund.failed === null)
      throw new DomainError('conflict', refundWords().nothingFailed);
    await query(
      req,
      sql`update refunds set credit = ${means === 'reduction' ? 'issued' : 'not_needed'}, words = ${words}, updated_at = now(),
            retry_of_id = ${means === 'made_good' ? refund.failed : null}::uuid
          where id = ${refundId}::uuid`,
    );
    const note =
      means === 'made_good'
        ? null
        : await settle(req, { payment, invoice: payment.invoice, refund, means, words });
    await audit(req, {
      action: 'refund.credit_decided',
      entity: 'refunds',
      document: refundId,
      title: note ?? payment.ticketNumber,
    });
    return { creditNote: note };
  });
}

type Found = {
  id: string;
  amount: string;
  credit: RefundCredit;
  creditNote: string | null;
  /** What staff said before; null when nothing was to be said. */
  decided: DecideCreditInput['means'] | null;
  failed: string | null;
};

function find(req: PayloadRequest, refundId: string): Promise<Found | null> {
  return queryOne<Found>(
    req,
    sql`select r.id, r.amount, r.credit, n.number as "creditNote", ${failedBefore(sql`r`)} as failed,
               case when r.reason <> 'gateway' or r.credit = 'to_decide' then null when n.id is not null then 'reduction'
                    when r.retry_of_id is not null then 'made_good' else 'goodwill' end as decided
        from refunds r left join credit_notes n on n.refund_id = r.id where r.id = ${refundId}::uuid`,
  );
}

type Settled = { payment: Refundable; invoice: string; refund: Found } & DecideCreditInput;

/** @returns the number of the credit note, if one belongs to it */
async function settle(req: PayloadRequest, of: Settled): Promise<string | null> {
  const { payment, invoice, refund, means, words } = of;
  const amount = Number(refund.amount);
  const credited = means === 'reduction' ? Math.min(amount, await leftToCredit(req, invoice)) : 0;
  if (means === 'reduction' && credited === 0) throw new DomainError('conflict', refundWords().allCredited);
  const note =
    credited > 0
      ? await issueCreditNote(req, {
          invoice,
          refund: refund.id,
          amount: paise(credited),
          reason: refundWords().sentence.desk(words),
        })
      : null;
  if (credited < amount)
    await post(req, {
      posting: `goodwill:${refund.id}`,
      entries: goodwillEntries(paise(amount - credited)),
      memo: `Given back beside the invoice: ${payment.ticketNumber}`,
      occurredAt: nowOf(req),
      account: payment.account,
      invoice,
      payment: payment.payment,
      refund: refund.id,
    });
  return note?.number ?? null;
}

/** What is left of an invoice after its credit notes; one may stand for a refund that failed and was made anew there. */
async function leftToCredit(req: PayloadRequest, invoice: string): Promise<number> {
  const row = await queryOne<{ left: string }>(
    req,
    sql`select i.total - coalesce((select sum(n.total) from credit_notes n where n.invoice_id = i.id), 0) as left from invoices i where i.id = ${invoice}::uuid`,
  );
  return Number(row?.left ?? 0);
}
