/** A UUID of version 4 (random) or 7 (by time), in small letters or capitals. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for a text that fits `uuidPattern`; UUIDs of other versions do not. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value);
}

/** Kinds of objects that the payment gateway has ids for. */
export const gatewayIdKinds = [
  ...(['order', 'pay', 'rfnd', 'plink', 'plan', 'sub', 'cust'] as const),
  ...(['token', 'disp', 'inv', 'item', 'card', 'setl'] as const),
] as const;
export type GatewayIdKind = (typeof gatewayIdKinds)[number];

/**
 * True for `order_` and the like followed by 14 letters or digits; case matters. Check before an id gets
 * into a gateway URL: `../payments/x` must not.
 */
export function isGatewayId(kind: GatewayIdKind, value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(`${kind}_`) && isTail(value.slice(kind.length + 1));
}

function isTail(tail: string): boolean {
  return /^[A-Za-z0-9]{14}$/.test(tail);
}
