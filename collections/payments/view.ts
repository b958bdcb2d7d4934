import type { RefundView } from '#collections/refunds/view.ts';
import type { ServiceKind } from '#collections/tickets/contract.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { PaymentListQuery, PaymentMethod } from './contract.ts';

/** What the browser hands to Checkout. */
export type CheckoutView = {
  /** Null when there is nothing to pay any more. */
  checkout: {
    scriptUrl: string;
    key: string;
    orderId: string;
    amount: Paise;
    currency: 'INR';
    name: string;
    description: string;
    prefill: { name: string; email: string; contact: string };
    returnUrl: string;
  } | null;
  state: 'payable' | 'paid' | 'confirming';
};

/** What became of an answer of the check-out. */
export type ConfirmView = { state: 'paid' | 'confirming' | 'failed'; message: string | null };

export type PaymentRow = {
  id: string;
  at: Instant;
  ticketNumber: string | null;
  kind: ServiceKind | null;
  subject: string | null;
  amount: Paise;
  method: PaymentMethod;
  instrument: string | null;
  status: 'paid' | 'failed' | 'pending' | 'refunding' | 'partly_refunded' | 'refunded';
  /** What went back of it or is on its way, oldest first. */
  refunds: RefundView[];
  failure: string | null;
  invoiceNumber: string | null;
  /** What it was for beyond the booked price; null for that itself. */
  extra: string | null;
};

/** Something owed: the booked price of a ticket, or an extra of it by its id. */
export type DueItem = { ticketNumber: string; subject: string; amount: Paise; extra: string | null };

export type PaymentListView = {
  query: PaymentListQuery;
  total: number;
  pages: number;
  payments: PaymentRow[];
  due: DueItem[];
};

export type ReceiptView = PaymentRow & {
  payer: string;
  payee: { name: string; address: string[]; gstin: string | null };
  paidAt: Instant;
  /** The id under which gateway and bank know the payment. */
  gatewayPaymentId: string;
};
