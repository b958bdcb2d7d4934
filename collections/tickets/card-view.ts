import type { CancelledTicketView, RefundView } from '#collections/refunds/view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { ServiceKind, Urgency } from './contract.ts';
import type { TicketStatus } from './rules/lifecycle.ts';

export type TicketCard = {
  number: string;
  kind: ServiceKind;
  tierName: string;
  status: TicketStatus;
  subject: string;
  urgency: Urgency;
  createdAt: Instant;
  price: Paise;
  paidAt: Instant | null;
  /** A payment is on its way and not booked yet: nobody should pay again. */
  confirming: boolean;
  expectedAt: Instant | null;
  technician: string | null;
  invoiceNumber: string | null;
  /** Staff have written something that she has not seen. */
  unread: boolean;
  /** How it was rated, in stars. */
  stars: number | null;
  cancelled: CancelledTicketView | null;
  /** Number of the ticket that it goes on in, since staff merged it. */
  mergedInto: string | null;
  refunds: RefundView[];
  /** What its customer can do now, in the order in which it is offered. */
  actions: TicketAction[];
  /** What waits for her, the most urgent first: see `waitsOf`. */
  waits: Wait[];
};

export type WaitKind = 'pay' | 'answer' | 'sign' | 'resend' | 'decide' | 'confirm' | 'rate';

/** Something of a ticket that only its customer can move on. */
export type Wait = {
  kind: WaitKind;
  /** What is to be paid. */
  amount: Paise | null;
  /** Id of the extra that it is about; null for the ticket itself. */
  extra: string | null;
};

export type TicketAction =
  | 'pay'
  | 'provide_information'
  | 'sign_consent'
  | 'answer_extra'
  | 'pay_extra'
  | 'confirm'
  | 'not_yet'
  | 'rate'
  | 'reopen'
  | 'update_info'
  | 'request_modification'
  | 'send_secret'
  | 'withdraw_consent'
  | 'cancel'
  | 'download_invoice'
  | 'book_again'
  | 'save_template'
  | 'download_summary'
  | 'contact_support';
