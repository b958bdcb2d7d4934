import type { PaymentMethod } from '#collections/payments/contract.ts';
import type { CancelReason } from '#collections/tickets/rules/cancel-reasons.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { RefundReason } from './contract.ts';
import type { RefundClause } from './rules/refund-rule.ts';
import type { RefundStatus } from './rules/refund-state.ts';

/**
 * Money on its way back, as its owner sees it. `asked`: the gateway has not accepted it yet; `delayed`: an attempt failed
 * and we are at it. Further attempts are the same refund to her.
 */
export type RefundView = {
  id: string;
  amount: Paise;
  reason: RefundReason;
  state: 'asked' | 'on_its_way' | 'done' | 'delayed';
  requestedAt: Instant;
  /** The day by which it is back; null where nobody can say. */
  expectedAt: Instant | null;
  doneAt: Instant | null;
  /** Under which her bank knows it. */
  reference: string | null;
  method: PaymentMethod;
  instrument: string | null;
  /** Brought back by bank transfer, not the way it came. */
  byTransfer: boolean;
  creditNote: string | null;
};

export type CreditNoteView = { number: string; total: Paise; issuedAt: Instant };

/** What happens when a ticket is cancelled now. */
export type CancellationView = {
  /** What goes back, and its share of what was paid. */
  refund: Paise;
  /** What was paid for extra work: all of it goes back as well. */
  extras: Paise;
  paid: Paise;
  percent: number;
  clause: RefundClause;
  /** Until when all of it goes back, and the share after that; null where there is no such time. */
  freeUntil: Instant | null;
  laterPercent: number;
  backBy: Instant | null;
  method: PaymentMethod | null;
};

/** That and how a ticket was cancelled. Staff say why in words; a customer chooses a reason, and writes where none fits. */
export type CancelledTicketView = {
  at: Instant;
  by: 'customer' | 'staff';
  reason: CancelReason | null;
  words: string | null;
};

/** One attempt to give money back, for whoever looks after money. */
export type DeskRefund = {
  id: string;
  amount: Paise;
  reason: RefundReason;
  status: RefundStatus;
  /** Why, as staff put it. */
  words: string | null;
  requestedAt: Instant;
  expectedAt: Instant | null;
  endedAt: Instant | null;
  reference: string | null;
  problem: string | null;
  /** A further attempt of one that failed. */
  isRetry: boolean;
  creditNote: { id: string; number: string } | null;
  /** What only a person can do now: give what failed once more, or say what it means for the invoice. */
  needs: 'another_way' | 'credit_decision' | null;
  /** What of it is still owed, where it failed. */
  owed: Paise;
  /** A refund of ours failed that this one may have made good. */
  mayMakeGood: boolean;
};

/**
 * Money that waits for a person. `late`: not back by the day that the customer was told; `agreed`: a lower price that
 * nobody gave back yet, on the page of its payment.
 */
export type WaitingRefund = {
  id: string;
  /** Where it is looked after. */
  page: 'refunds' | 'payments';
  ticketNumber: string;
  customer: string;
  /** What is still owed where it failed, else all of it. */
  amount: Paise;
  needs: 'another_way' | 'credit_decision' | 'late' | 'agreed' | 'extra_of_cancelled';
  since: Instant;
};

/** How much of a payment went back, and how much still can. */
export type DeskMoneyBack = {
  payment: string;
  paid: Paise;
  left: Paise;
  ticket: { id: string; number: string };
  /** What the rule of the settings gives back when its ticket is cancelled; null where nothing can be cancelled with it. */
  cancellation: { refund: Paise; percent: number } | null;
  refunds: DeskRefund[];
  agreed: AgreedReduction[];
};

/** A lower price that staff agreed to with a wish of the customer, and nobody gave back yet. */
export type AgreedReduction = {
  /** The key of its refund: whoever presses twice gives it once. */
  key: string;
  amount: Paise;
  what: string;
};
