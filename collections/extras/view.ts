import type { RefundView } from '#collections/refunds/view.ts';
import type { PriceBreakup } from '#collections/tickets/price-view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { ExtraLine } from './rules/prices.ts';
import type { ExtraStatus } from './rules/states.ts';

/** How its payment stands, once she has agreed. */
export type ExtraPayment =
  | { state: 'none' }
  | { state: 'due'; lastFailure: string | null }
  | { state: 'confirming' }
  | { state: 'paid'; paymentId: string; invoiceNumber: string; refunds: RefundView[] };

/** Work and parts beyond the booked price. Instants are ISO 8601 in UTC, amounts paise with GST. */
export type ExtraView = {
  id: string;
  status: ExtraStatus;
  /** Goes up each time that staff change what they ask. */
  revision: number;
  lines: ExtraLine[];
  total: Paise;
  breakup: PriceBreakup;
  /** Who asks. */
  by: string;
  proposedAt: Instant;
  answeredAt: Instant | null;
  paidAt: Instant | null;
  payment: ExtraPayment;
};

export type DeskExtra = Pick<
  ExtraView,
  'id' | 'status' | 'revision' | 'lines' | 'total' | 'by' | 'proposedAt' | 'answeredAt' | 'paidAt'
> & {
  /** What whoever looks can do with it. */
  may: { change: boolean; withdraw: boolean };
  /** Where its payment and invoice stand; null for whom the books are closed. */
  records: { payment: string; invoice: { id: string; number: string } } | null;
};

/** A part as staff keep it in the settings. */
export type ListedPart = { name: string; hsn: string; unitPrice: number; rateBp: number };

export type DeskExtrasView = {
  extras: DeskExtra[];
  /** What a new one is written with; null for whoever cannot ask for more now. */
  form: { hourlyRate: Paise; blockMinutes: number; askTwiceFrom: Paise; parts: ListedPart[] } | null;
};
