import type { Words } from '#kernel/messages.ts';
import type { commonWords } from '../common-words.ts';
import type { words as refundLines } from '../refund-lines.ts';
import type { words as alreadyRegistered } from '../templates/already-registered.tsx';
import type { words as duplicatePaymentRefund } from '../templates/duplicate-payment-refund.tsx';
import type { words as extraProposed } from '../templates/extra-proposed.tsx';
import type { words as extraWithdrawn } from '../templates/extra-withdrawn.tsx';
import type { words as failureReasons } from '../templates/failure-reasons.ts';
import type { words as modificationAnswered } from '../templates/modification-answered.tsx';
import type { words as passwordChanged } from '../templates/password-changed.tsx';
import type { words as paymentFailed } from '../templates/payment-failed.tsx';
import type { words as paymentReceived } from '../templates/payment-received.tsx';
import type { words as refundDelayed } from '../templates/refund-delayed.tsx';
import type { words as refundDone } from '../templates/refund-done.tsx';
import type { words as refundStarted } from '../templates/refund-started.tsx';
import type { words as resetPassword } from '../templates/reset-password.ts';
import type { words as secretLost } from '../templates/secret-lost.tsx';
import type { words as sessionConsent } from '../templates/session-consent.tsx';
import type { words as ticketAssigned } from '../templates/ticket-assigned.tsx';
import type { words as ticketBooked } from '../templates/ticket-booked.tsx';
import type { words as ticketCancelled } from '../templates/ticket-cancelled.tsx';
import type { words as ticketClosed } from '../templates/ticket-closed.tsx';
import type { words as ticketMerged } from '../templates/ticket-merged.tsx';
import type { words as ticketMessage } from '../templates/ticket-message.tsx';
import type { words as verifyEmail } from '../templates/verify-email.ts';
import type { words as welcome } from '../templates/welcome.tsx';

export type FrameMails = {
  'mail/common': Words<typeof commonWords>;
};

export type AccountMails = {
  'mail/alreadyRegistered': Words<typeof alreadyRegistered>;
  'mail/passwordChanged': Words<typeof passwordChanged>;
  'mail/resetPassword': Words<typeof resetPassword>;
  'mail/verifyEmail': Words<typeof verifyEmail>;
  'mail/welcome': Words<typeof welcome>;
};

export type TicketMails = {
  'mail/ticketAssigned': Words<typeof ticketAssigned>;
  'mail/ticketBooked': Words<typeof ticketBooked>;
  'mail/ticketCancelled': Words<typeof ticketCancelled>;
  'mail/ticketClosed': Words<typeof ticketClosed>;
  'mail/ticketMerged': Words<typeof ticketMerged>;
};

export type ConversationMails = {
  'mail/ticketMessage': Words<typeof ticketMessage>;
};

export type SessionMails = {
  'mail/secretLost': Words<typeof secretLost>;
  'mail/sessionConsent': Words<typeof sessionConsent>;
};

export type AgreedWorkMails = {
  'mail/extraProposed': Words<typeof extraProposed>;
  'mail/extraWithdrawn': Words<typeof extraWithdrawn>;
  'mail/modificationAnswered': Words<typeof modificationAnswered>;
};

export type PaymentMails = {
  'mail/failureReasons': Words<typeof failureReasons>;
  'mail/paymentFailed': Words<typeof paymentFailed>;
  'mail/paymentReceived': Words<typeof paymentReceived>;
};

export type RefundMails = {
  'mail/refundLines': Words<typeof refundLines>;
  'mail/duplicatePaymentRefund': Words<typeof duplicatePaymentRefund>;
  'mail/refundDelayed': Words<typeof refundDelayed>;
  'mail/refundDone': Words<typeof refundDone>;
  'mail/refundStarted': Words<typeof refundStarted>;
};

/** What a translation of the mails to customers consists of. */
export type MailWords = FrameMails &
  AccountMails &
  TicketMails &
  ConversationMails &
  SessionMails &
  AgreedWorkMails &
  PaymentMails &
  RefundMails;
