import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';

/** A stored message of the gateway, as alerts name it. Instants in ISO 8601. */
export type PaymentEventFacts = {
  event: string;
  eventId: string;
  receivedAt: string;
  otherReceivedAt: string | null;
};

/** Mails of one kind a day: the panel lists all of them, and the first few say what is the matter. */
const mostADay = 5;

/**
 * The message, or null when it is gone or enough of the same kind were mailed within a day.
 * @param kind the notice that is to be told
 */
export async function loadPaymentEvent(
  req: PayloadRequest,
  kind: 'webhook.unreadable' | 'webhook.conflict',
  event: string,
): Promise<PaymentEventFacts | null> {
  const row = await queryOne<PaymentEventFacts & { mailed: string }>(
    req,
    sql`select id as event, event_id as "eventId", received_at as "receivedAt", other_body_at as "otherReceivedAt",
               (select count(distinct split_part(d.key, ':', 2)) from deliveries d
                where d.created_at > now() - interval '1 day' and split_part(d.key, ':', 1) = ${kind}
                  and split_part(d.key, ':', 2) <> ${event}) as mailed
        from payment_events where id = ${event}::uuid`,
  );
  if (!row || Number(row.mailed) >= mostADay) return null;
  return {
    event: row.event,
    eventId: row.eventId,
    receivedAt: new Date(row.receivedAt).toISOString(),
    otherReceivedAt: row.otherReceivedAt && new Date(row.otherReceivedAt).toISOString(),
  };
}

export const samplePaymentEvent: PaymentEventFacts = {
  event: '019c5555-5555-7555-8555-555555555555',
  eventId: 'EvZxCvBn87654321',
  receivedAt: '2026-11-22T09:00:00.000Z',
  otherReceivedAt: null,
};
