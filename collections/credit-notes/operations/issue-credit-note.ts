import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { refuseDemoDocuments } from '#collections/invoices/rules/demo.ts';
import type { CreditNote, TaxInvoice } from '#collections/invoices/rules/document.ts';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { creditNoteEntries, owedBackEntries } from '#collections/ledger-entries/rules/postings.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { financialYear } from '#kernel/calendar.ts';
import { formatDocumentNumber } from '#kernel/numbering.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { takeNumber } from '#toolkit/number.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { makeCreditNote } from '../rules/credit.ts';

export type Credit = {
  invoice: string;
  refund: string;
  amount: Paise;
  /** Why, in a sentence that stands on the document. */
  reason: string;
};

type Invoiced = {
  document: TaxInvoice;
  account: string;
  customer: string;
  ticket: string | null;
};

/**
 * Issues the credit note of a refund inside the request's transaction and under the lock of its ticket: number, immutable
 * snapshot, ledger. What had been paid becomes the customer's again with it (CGST Act, s. 34; CGST Rules, rule 53(1A)).
 */
export async function issueCreditNote(
  req: PayloadRequest,
  credit: Credit,
): Promise<{ id: string; number: string }> {
  const { company } = await loadSettings(req);
  refuseDemoDocuments({
    demo: company.demo === true,
    production: req.payload.config.custom.production === true,
  });
  const at = nowOf(req);
  const invoiced = await loadInvoice(req, credit.invoice);
  const credited = await creditedSoFar(req, credit.invoice, invoiced.document);
  const year = financialYear(at);
  const sequence = await takeNumber(req, `CN-${year.start}`);
  const document = makeCreditNote({
    number: formatDocumentNumber('CN', year.start, sequence),
    issuedAt: at,
    invoice: invoiced.document,
    amount: credit.amount,
    credited,
    reason: credit.reason,
  });
  const id = await write(req, { credit, invoiced, document, sequence });
  await book(req, { id, credit, invoiced, document });
  return { id, number: document.number };
}

async function loadInvoice(req: PayloadRequest, invoice: string): Promise<Invoiced> {
  const row = await queryOne<Invoiced>(
    req,
    sql`select document, account_id as account, customer_id as customer, ticket_id as ticket from invoices where id = ${invoice}::uuid`,
  );
  if (!row) throw new Error(`no invoice ${invoice}`);
  return row;
}

/** What earlier notes took from each line of the invoice, tax included. */
async function creditedSoFar(req: PayloadRequest, invoice: string, document: TaxInvoice): Promise<Paise[]> {
  const rows = await query<{ lines: CreditNote['lines'] }>(
    req,
    sql`select document->'lines' as lines from credit_notes where invoice_id = ${invoice}::uuid`,
  );
  const lines = rows.flatMap((row) => row.lines);
  return document.lines.map((_, i) =>
    paise(lines.reduce((total, line) => (line.invoiceLine === i ? total + line.total : total), 0)),
  );
}

type Made = { credit: Credit; invoiced: Invoiced; document: CreditNote };

async function write(req: PayloadRequest, made: Made & { sequence: number }): Promise<string> {
  const { credit, invoiced, document, sequence } = made;
  const snapshot = JSON.stringify(document);
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into credit_notes (id, number, financial_year, sequence, issued_at, total, gst_adjusted, account_id, customer_id, ticket_id,
                                  invoice_id, refund_id, document, sha256, created_at, updated_at)
        values (uuidv7(), ${document.number}, ${document.financialYear}, ${sequence}, ${document.issuedAt}::timestamptz, ${document.totals.total},
                ${document.gstAdjusted}, ${invoiced.account}::uuid, ${invoiced.customer}::uuid, ${invoiced.ticket}::uuid, ${credit.invoice}::uuid,
                ${credit.refund}::uuid, ${snapshot}::jsonb, ${createHash('sha256').update(snapshot).digest('hex')}, now(), now())
        returning id`,
  );
  if (!row) throw new Error('the credit note was not written');
  return row.id;
}

/** First the customer owes less than she has paid, then the difference is hers: two postings, each in balance. */
async function book(req: PayloadRequest, made: Made & { id: string }): Promise<void> {
  const { id, credit, invoiced, document } = made;
  const { number } = document;
  const about = {
    occurredAt: new Date(document.issuedAt),
    account: invoiced.account,
    invoice: credit.invoice,
    refund: credit.refund,
    creditNote: id,
  };
  await post(req, {
    ...about,
    posting: `credit-note:${number}`,
    entries: creditNoteEntries(document.totals),
    memo: `Credit note ${number} for invoice ${invoiced.document.number}`,
  });
  await post(req, {
    ...about,
    posting: `owed-back:${number}`,
    entries: owedBackEntries(document.totals.total),
    memo: `Owed back after credit note ${number}`,
  });
  await record(req, {
    kind: 'credit_note.issued',
    account: invoiced.account,
    customer: invoiced.customer,
    actor: { kind: 'system' },
    ticket: invoiced.ticket,
    invoice: credit.invoice,
    data: { number, total: document.totals.total, invoice: invoiced.document.number },
    at: about.occurredAt,
  });
}
