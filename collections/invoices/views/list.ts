import type { PayloadRequest } from 'payload';
import { dueTickets } from '#collections/payments/views/due.ts';
import {
  type CreditNoteJson,
  creditNotesJson,
  toCreditNoteView,
} from '#collections/refunds/views/refund-columns.ts';
import { instant } from '#collections/tickets/views/card.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { countedPage } from '#toolkit/counted-page.ts';
import { sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { InvoiceListView, InvoiceRow } from '../view.ts';

const pageSize = 30;

export type Row = Omit<InvoiceRow, 'total' | 'status' | 'issuedAt' | 'dueAt' | 'paidAt' | 'creditNotes'> & {
  total: string;
  status: 'due' | 'paid';
  issuedAt: string;
  dueAt: string;
  paidAt: string | null;
  creditNotes: CreditNoteJson[];
};

export const invoiceColumns = sql`i.number, i.issued_at as "issuedAt", s.due_at as "dueAt", s.paid_at as "paidAt", s.status, i.total,
  i.document->'lines'->0->>'description' as service, t.number as "ticketNumber",
  ${creditNotesJson(sql`n.invoice_id = i.id`)} as "creditNotes"`;

export const invoiceJoins = sql`join invoice_states s on s.invoice_id = i.id left join tickets t on t.id = i.ticket_id`;

/** An invoice as its customer's lists show it; one that is due is overdue after its `dueAt`. */
export function toInvoiceRow(row: Row, now: Date): InvoiceRow {
  const overdue = row.status === 'due' && new Date(row.dueAt) < now;
  return {
    number: row.number,
    service: row.service,
    ticketNumber: row.ticketNumber,
    issuedAt: instant(row.issuedAt),
    dueAt: instant(row.dueAt),
    paidAt: row.paidAt && instant(row.paidAt),
    status: overdue ? 'overdue' : row.status,
    total: paise(Number(row.total)),
    creditNotes: row.creditNotes.map(toCreditNoteView),
  };
}

/** Invoices of the caller's account, newest first, and what will become one when it is paid. */
export async function listInvoices(
  req: PayloadRequest,
  caller: CustomerCaller,
  wanted: number,
): Promise<InvoiceListView> {
  const theirs = sql`i.account_id = ${caller.account}::uuid`;
  const [list, due] = await Promise.all([
    countedPage<Row>(req, {
      columns: invoiceColumns,
      from: sql`invoices i ${invoiceJoins} where ${theirs}`,
      counted: sql`invoices i where ${theirs}`,
      order: sql`i.issued_at desc, i.id desc`,
      page: wanted,
      size: pageSize,
    }),
    dueTickets(req, caller),
  ]);
  const now = nowOf(req);
  const { rows, ...counted } = list;
  return { ...counted, invoices: rows.map((row) => toInvoiceRow(row, now)), due };
}
