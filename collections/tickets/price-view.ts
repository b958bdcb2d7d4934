import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';

export type PriceBreakup = {
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  roundOff: Paise;
  total: Paise;
  interState: boolean;
  placeOfSupply: string;
  taxed: boolean;
};

export type PaymentState =
  | { state: 'due'; amount: Paise; lastFailure: string | null }
  | { state: 'confirming'; amount: Paise }
  | { state: 'paid'; amount: Paise; at: Instant; method: string; paymentId: string }
  | { state: 'none'; amount: Paise };
