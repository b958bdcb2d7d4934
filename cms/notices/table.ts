import { accountWelcome } from './account-welcome.ts';
import type { Notice } from './notice.ts';
import { paymentDuplicate } from './payment-duplicate.ts';
import { paymentFailed } from './payment-failed.ts';
import { paymentHeld } from './payment-held.ts';
import { paymentReceived } from './payment-received.ts';
import { paymentStuck } from './payment-stuck.ts';
import { refundFailed } from './refund-failed.ts';
import { ticketBooked, ticketUnpaid } from './ticket-booked.ts';
import { webhookConflict } from './webhook-conflict.ts';
import { webhookRefused } from './webhook-refused.ts';
import { webhookSilent } from './webhook-silent.ts';
import { webhookUnreadable } from './webhook-unreadable.ts';

/**
 * Everything people are told of, by the event that causes it. The subject of `ticket.*` is a ticket's id, of
 * `payment.*` a payment's, of `refund.*` a refund's, of `account.*` a customer's, of `webhook.unreadable`
 * and `webhook.conflict` a payment event's, of the other `webhook.*` a day.
 */
export const notices = {
  'account.welcome': accountWelcome,
  'ticket.booked': ticketBooked,
  'ticket.unpaid': ticketUnpaid,
  'payment.received': paymentReceived,
  'payment.failed': paymentFailed,
  'payment.duplicate': paymentDuplicate,
  'payment.held': paymentHeld,
  'payment.stuck': paymentStuck,
  'refund.failed': refundFailed,
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
