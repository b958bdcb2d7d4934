import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { portsOf } from '#toolkit/ports-of.ts';

/**
 * Stores a genuine event once and queues its look-up, in one transaction: an answered event is never lost.
 * A repeated event id is answered like the first one, and looked up again unless it was applied: the gateway's
 * replay is a second chance. A different body under a known id is logged and looked up again.
 * @throws DomainError `malformed` when the signature does not fit the body
 */
export async function ingestEvent(
  req: PayloadRequest,
  delivery: { rawBody: Uint8Array; signature: unknown; eventId: unknown },
): Promise<void> {
  const opened = portsOf(req).gateway.openWebhook(delivery.rawBody, delivery);
  if (!opened) {
    req.payload.logger.warn({ security: true }, 'a webhook with a wrong signature was refused');
    throw new DomainError('malformed', 'The signature does not fit.');
  }
  const { event, body } = opened;
  const sha256 = createHash('sha256').update(delivery.rawBody).digest('hex');
  if (body === null) req.payload.logger.error({ eventId: event.id }, 'a genuine webhook could not be read');
  await inTransaction(req, async () => {
    const stored = await queryOne<{ id: string }>(
      req,
      sql`insert into payment_events (id, event_id, name, gateway_order_id, gateway_payment_id, gateway_refund_id, body_sha256, raw, outcome, received_at, created_at, updated_at)
          values (uuidv7(), ${event.id}, ${event.name}, ${event.orderId}, ${event.paymentId}, ${event.refundId}, ${sha256},
                  ${printable(delivery.rawBody)}, ${body === null ? 'unreadable' : 'waiting'}, now(), now(), now())
          on conflict (event_id) do nothing returning id`,
    );
    if (stored) {
      if (body !== null) await enqueue(req, 'apply-payment-event', { event: stored.id });
      return;
    }
    const first = await queryOne<{ id: string; sha256: string; outcome: string }>(
      req,
      sql`select id, body_sha256 as sha256, outcome from payment_events where event_id = ${event.id}`,
    );
    if (!first) return;
    const isOther = first.sha256 !== sha256;
    if (isOther) {
      req.payload.logger.error(
        { eventId: event.id, security: true },
        'one event id came with two bodies; the gateway is asked again',
      );
    }
    if (isOther || first.outcome === 'waiting' || first.outcome === 'ignored') {
      await enqueue(req, 'apply-payment-event', { event: first.id }, { key: `event:${first.id}` });
    }
  });
}

/** PostgreSQL text holds no NUL. */
function printable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\0', '');
}
