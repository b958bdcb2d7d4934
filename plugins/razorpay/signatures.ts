import { createHmac, timingSafeEqual } from 'node:crypto';

const hexDigest = /^[0-9a-f]{64}$/;

/** True for what has the form of a signature, whoever made it. */
export function isSignature(value: unknown): value is string {
  return typeof value === 'string' && hexDigest.test(value);
}

/** HMAC-SHA256 as 64 lower-case hex digits: the vendor's only kind of signature. */
export function sign(message: string | Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(message).digest('hex');
}

/**
 * True when one of the secrets signed exactly these bytes. Compares in constant time,
 * never throws, and lets no empty secret count.
 */
export function signatureFits(message: string | Uint8Array, signature: unknown, secrets: string[]): boolean {
  if (!isSignature(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  let fits = false;
  for (const secret of secrets) {
    if (secret === '') continue;
    const right = createHmac('sha256', secret).update(message).digest();
    fits = timingSafeEqual(right, given) || fits;
  }
  return fits;
}

/** What the check-out signs with the key secret. It holds no amount, so it proves a pair and nothing more. */
export function checkoutMessage(orderId: string, paymentId: string): string {
  return `${orderId}|${paymentId}`;
}
