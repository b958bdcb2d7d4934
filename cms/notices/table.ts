import { accountWelcome } from './account-welcome.ts';
import { callerDoubted } from './caller-doubted.ts';
import { extraAnswered, extraProposed, extraWithdrawn } from './extras.ts';
import { messageFromCustomer } from './message-from-customer.ts';
import { messageFromStaff } from './message-from-staff.ts';
import type { Notice } from './notice.ts';
import { paymentDuplicate } from './payment-duplicate.ts';
import { paymentFailed } from './payment-failed.ts';
import { paymentHeld } from './payment-held.ts';
import { paymentLate } from './payment-late.ts';
import { paymentReceived } from './payment-received.ts';
import { paymentStuck } from './payment-stuck.ts';
import { refundFailed } from './refund-failed.ts';
import { refundProcessed } from './refund-processed.ts';
import { refundStarted } from './refund-started.ts';
import { refundUnasked } from './refund-unasked.ts';
import { secretLeft, secretLost } from './secrets.ts';
import { consentAsked, consentGiven, consentWithdrawn } from './session-consent.ts';
import { recordingAdded } from './session-recording.ts';
import { ticketAssigned } from './ticket-assigned.ts';
import { ticketBooked, ticketUnpaid } from './ticket-booked.ts';
import { ticketCancelled } from './ticket-cancelled.ts';
import { ticketClosed } from './ticket-closed.ts';
import { ticketClosedUnanswered } from './ticket-closed-unanswered.ts';
import { ticketMerged } from './ticket-merged.ts';
import { modificationAnswered, modificationRequested } from './ticket-modification.ts';
import { ticketReminded } from './ticket-reminded.ts';
import { ticketReopened } from './ticket-reopened.ts';
import { ticketResolved } from './ticket-resolved.ts';
import { ticketSlaBreached } from './ticket-sla-breached.ts';
import { ticketTakenBack } from './ticket-taken-back.ts';
import { ticketWaiting } from './ticket-waiting.ts';
import { webhookConflict } from './webhook-conflict.ts';
import { webhookRefused } from './webhook-refused.ts';
import { webhookSilent } from './webhook-silent.ts';
import { webhookUnreadable } from './webhook-unreadable.ts';

/**
 * Everything people are told of, by the event that causes it. The subject of `ticket.booked`, `.unpaid` and
 * `.cancelled` is a ticket's id, of the other `ticket.*`, of `extra.*`, of `secret.*`, of `consent.*`, of `recording.*` and of `message.*` an activity's, of
 * `payment.*` a payment's, of `refund.*` a refund's, of `account.*` a customer's, of `webhook.unreadable`
 * and `webhook.conflict` a payment event's, of the other `webhook.*` a day.
 */
export const notices = {
  'account.welcome': accountWelcome,
  'ticket.booked': ticketBooked,
  'ticket.unpaid': ticketUnpaid,
  'ticket.cancelled': ticketCancelled,
  'ticket.assigned': ticketAssigned,
  'ticket.waiting': ticketWaiting,
  'ticket.reminded': ticketReminded,
  'ticket.resolved': ticketResolved,
  'ticket.reopened': ticketReopened,
  'ticket.closed': ticketClosed,
  'ticket.closed_unanswered': ticketClosedUnanswered,
  'ticket.merged': ticketMerged,
  'ticket.sla_breached': ticketSlaBreached,
  'ticket.taken_back': ticketTakenBack,
  'ticket.caller_doubted': callerDoubted,
  'ticket.modification_requested': modificationRequested,
  'ticket.modification_answered': modificationAnswered,
  'extra.proposed': extraProposed,
  'extra.answered': extraAnswered,
  'extra.withdrawn': extraWithdrawn,
  'secret.left': secretLeft,
  'secret.lost': secretLost,
  'consent.asked': consentAsked,
  'consent.given': consentGiven,
  'consent.withdrawn': consentWithdrawn,
  'recording.added': recordingAdded,
  'message.from_staff': messageFromStaff,
  'message.from_customer': messageFromCustomer,
  'payment.received': paymentReceived,
  'payment.failed': paymentFailed,
  'payment.duplicate': paymentDuplicate,
  'payment.held': paymentHeld,
  'payment.stuck': paymentStuck,
  'payment.late': paymentLate,
  'refund.started': refundStarted,
  'refund.processed': refundProcessed,
  'refund.failed': refundFailed,
  'refund.unasked': refundUnasked,
  'webhook.silent': webhookSilent,
  'webhook.refused': webhookRefused,
  'webhook.unreadable': webhookUnreadable,
  'webhook.conflict': webhookConflict,
} as const;

export type NoticeEvent = keyof typeof notices;

/** @throws Error for an event that nobody has planned for */
export function noticeOf(event: string): Notice<unknown> {
  if (!Object.hasOwn(notices, event)) throw new Error(`no notice for the event ${event}`);
  // Each notice loads the very facts it tells of: the table's types need not know which.
  return notices[event as NoticeEvent] as unknown as Notice<unknown>;
}
