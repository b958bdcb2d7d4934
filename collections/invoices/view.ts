import type { Instant } from '#collections/tickets/view.ts';
import type { Paise } from '#kernel/paise.ts';
import type { IssuedDocument } from './rules/document.ts';

export type InvoiceRow = {
  number: string;
  issuedAt: Instant;
  dueAt: Instant;
  paidAt: Instant | null;
  status: 'due' | 'paid' | 'overdue';
  total: Paise;
  service: string;
  ticketNumber: string | null;
};

export type InvoiceListView = {
  page: number;
  pages: number;
  total: number;
  invoices: InvoiceRow[];
  /** Booked but not paid: the invoice follows the payment. */
  due: { ticketNumber: string; subject: string; amount: Paise }[];
};

export type InvoiceDetailsView = InvoiceRow & {
  document: IssuedDocument;
  paymentId: string | null;
  method: string | null;
};
