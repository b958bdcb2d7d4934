import { GatewayError } from '#toolkit/ports.ts';

export type IdKind = 'order' | 'pay' | 'rfnd';

const shapes: Record<IdKind, RegExp> = {
  order: /^order_[A-Za-z0-9]{14}$/,
  pay: /^pay_[A-Za-z0-9]{14}$/,
  rfnd: /^rfnd_[A-Za-z0-9]{14}$/,
};

/** True for an id as the gateway writes it. The vendor's SDK pastes ids into paths unescaped. */
export function isId(kind: IdKind, value: unknown): value is string {
  return typeof value === 'string' && shapes[kind].test(value);
}

/**
 * Returns the id, or stops before anything is sent.
 * @throws GatewayError `refused` when it does not have the shape of such an id
 */
export function checkedId(kind: IdKind, value: string): string {
  if (isId(kind, value)) return value;
  throw new GatewayError({
    outcome: 'refused',
    statusCode: 400,
    code: 'BAD_ID',
    reason: 'malformed_id',
    description: `not a valid ${kind} id`,
  });
}
