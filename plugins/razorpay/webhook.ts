import { createHash } from 'node:crypto';
import type { GatewayEvent, SignatureProblem } from '#toolkit/ports.ts';
import { dateOf, idOf, isRecord, textOf } from './lenient.ts';
import { isSignature, signatureFits } from './signatures.ts';

/**
 * Proves a webhook by the raw bytes and reads what it is about.
 * Refused when no secret fits. A genuine body that is no JSON comes back with `body: null`.
 * Nothing in it may grant value: look the payment up first (the payload is a snapshot of the past).
 */
export function openWebhook(
  rawBody: Uint8Array,
  headers: { signature: unknown; eventId: unknown },
  secrets: string[],
): { event: GatewayEvent; body: unknown } | { refused: SignatureProblem } {
  if (!signatureFits(rawBody, headers.signature, secrets)) return { refused: problemOf(headers.signature) };
  const body = parsed(rawBody);
  return { event: eventFrom(body, eventIdOf(rawBody, headers.eventId)), body };
}

function problemOf(signature: unknown): SignatureProblem {
  if (signature === null || signature === undefined || signature === '') return 'unsigned';
  return isSignature(signature) ? 'wrong_signature' : 'malformed_signature';
}

function eventFrom(body: unknown, id: string): GatewayEvent {
  const envelope = isRecord(body) ? body : {};
  const payload = isRecord(envelope.payload) ? envelope.payload : {};
  const order = entityOf(payload.order);
  const payment = entityOf(payload.payment);
  const refund = entityOf(payload.refund);
  const dispute = entityOf(payload.dispute);
  return {
    id,
    name: textOf(envelope.event) ?? '',
    orderId: idOf('order', order.id) ?? idOf('order', payment.order_id),
    paymentId: idOf('pay', payment.id) ?? idOf('pay', refund.payment_id) ?? idOf('pay', dispute.payment_id),
    refundId: idOf('rfnd', refund.id),
    createdAt: dateOf(envelope.created_at) ?? dateOf(payload.created_at),
  };
}

function entityOf(part: unknown): Record<string, unknown> {
  return isRecord(part) && isRecord(part.entity) ? part.entity : {};
}

/** Without the vendor's id, the same body counts as the same event. */
function eventIdOf(rawBody: Uint8Array, header: unknown): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,100}$/.test(header)) return header;
  return `sha256:${createHash('sha256').update(rawBody).digest('hex')}`;
}

function parsed(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return null;
  }
}
