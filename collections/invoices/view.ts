import type { DueItem } from '#collections/payments/view.ts';
import type { CreditNoteView, RefundView } from '#collections/refunds/view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { TaxInvoice } from './rules/document.ts';

export type InvoiceRow = {
  number: string;
  issuedAt: Instant;
  dueAt: Instant;
  paidAt: Instant | null;
  status: 'due' | 'paid' | 'overdue';
  total: Paise;
  service: string;
  ticketNumber: string | null;
  /** What was taken back of it, oldest first. */
  creditNotes: CreditNoteView[];
};

export type InvoiceListView = {
  page: number;
  pages: number;
  total: number;
  invoices: InvoiceRow[];
  /** Booked but not paid: the invoice follows the payment. */
  due: DueItem[];
};

export type InvoiceDetailsView = InvoiceRow & {
  document: TaxInvoice;
  paymentId: string | null;
  method: string | null;
  refunds: RefundView[];
};
