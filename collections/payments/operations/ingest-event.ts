import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { noteRefusal } from '#collections/refused-webhooks/operations/note-refusal.ts';
import { DomainError } from '#kernel/errors.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';

type Known = { id: string; sha256: string; outcome: string };

/**
 * Stores a genuine event once and queues its look-up, in one transaction: an answered event is never lost.
 * A repeated event id is answered like the first one, and looked up again unless it was applied: the gateway's
 * replay is a second chance. A body that cannot be read, and a different body under a known id, are told to staff;
 * of the latter nothing is believed, the gateway is asked again about the first one.
 * @throws DomainError `malformed` when the signature does not fit the body; that is counted, without the database
 */
export async function ingestEvent(
  req: PayloadRequest,
  delivery: { rawBody: Uint8Array; signature: unknown; eventId: unknown },
): Promise<void> {
  const opened = portsOf(req).gateway.openWebhook(delivery.rawBody, delivery);
  if ('refused' in opened) {
    noteRefusal(req, opened.refused, delivery.rawBody);
    throw new DomainError('malformed', 'The signature does not fit.');
  }
  const { event, body } = opened;
  const sha256 = createHash('sha256').update(delivery.rawBody).digest('hex');
  await inTransaction(req, async () => {
    const at = nowOf(req).toISOString();
    const stored = await queryOne<{ id: string }>(
      req,
      sql`insert into payment_events (id, event_id, name, gateway_order_id, gateway_payment_id, gateway_refund_id, body_sha256, raw, outcome, received_at, created_at, updated_at)
          values (uuidv7(), ${event.id}, ${event.name}, ${event.orderId}, ${event.paymentId}, ${event.refundId}, ${sha256},
                  ${printable(delivery.rawBody)}, ${body === null ? 'unreadable' : 'waiting'}, ${at}::timestamptz, now(), now())
          on conflict (event_id) do nothing returning id`,
    );
    if (stored && body !== null) await enqueue(req, 'apply-payment-event', { event: stored.id });
    else if (stored) await tellOfUnreadable(req, stored.id, event.id);
    else await repeated(req, event.id, sha256);
  });
}

async function tellOfUnreadable(req: PayloadRequest, stored: string, eventId: string): Promise<void> {
  req.payload.logger.error({ eventId }, 'a genuine webhook could not be read');
  await enqueue(req, 'notice', { event: 'webhook.unreadable', subject: stored });
}

async function repeated(req: PayloadRequest, eventId: string, sha256: string): Promise<void> {
  const first = await queryOne<Known>(
    req,
    sql`select id, body_sha256 as sha256, outcome from payment_events where event_id = ${eventId}`,
  );
  if (!first) return;
  const isOther = first.sha256 !== sha256;
  if (isOther) await tellOfOtherBody(req, first, { eventId, sha256 });
  if (first.outcome === 'unreadable' || (first.outcome === 'applied' && !isOther)) return;
  await enqueue(req, 'apply-payment-event', { event: first.id }, { key: `event:${first.id}` });
}

/** Told with the first of the other bodies; later ones only take its place in the row. */
async function tellOfOtherBody(
  req: PayloadRequest,
  { id }: Known,
  { eventId, sha256 }: { eventId: string; sha256: string },
): Promise<void> {
  const marked = await queryOne<{ isFirst: boolean }>(
    req,
    sql`update payment_events set other_body_sha256 = ${sha256}, other_body_at = ${nowOf(req).toISOString()}::timestamptz, updated_at = now()
        where id = ${id}::uuid returning old.other_body_at is null as "isFirst"`,
  );
  if (!marked?.isFirst) return;
  req.payload.logger.error(
    { eventId, security: true },
    'one event id came with two bodies; the gateway is asked again',
  );
  await enqueue(req, 'notice', { event: 'webhook.conflict', subject: id });
}

/** PostgreSQL text holds no NUL. */
function printable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\0', '');
}
