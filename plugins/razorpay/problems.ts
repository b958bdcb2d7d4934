import { GatewayError } from '#toolkit/ports.ts';
import { isRecord, textOf } from './lenient.ts';

/** Codes the hardened client makes up for answers that were none. */
const noAnswer = new Set(['NETWORK_ERROR', 'NETWORK_TIMEOUT', 'BAD_BODY', 'SERVER_ERROR', 'GATEWAY_ERROR']);

/** Turns whatever the SDK threw into a `GatewayError`. */
export function gatewayError(thrown: unknown): GatewayError {
  if (thrown instanceof GatewayError) return thrown;
  const statusCode = isRecord(thrown) && typeof thrown.statusCode === 'number' ? thrown.statusCode : 0;
  const error = isRecord(thrown) && isRecord(thrown.error) ? thrown.error : {};
  const code = textOf(error.code) ?? 'NETWORK_ERROR';
  const reason = textOf(error.reason);
  return new GatewayError({
    outcome: isRefusal({ statusCode, code, reason, description: textOf(error.description) ?? '' })
      ? 'refused'
      : 'unknown',
    statusCode,
    code,
    reason: reason === 'NA' ? null : reason,
    description: textOf(error.description) ?? 'no usable answer',
    cause: thrown,
  });
}

/** Only a plain 4xx in the vendor's own shape proves that nothing happened there. */
function isRefusal(answer: { statusCode: number; code: string; reason: string | null; description: string }) {
  const { statusCode, code } = answer;
  if (noAnswer.has(code)) return false;
  if (statusCode < 400 || statusCode >= 500 || statusCode === 408 || statusCode === 429) return false;
  // Our own keys are wrong: says nothing about the payment or refund that was asked about.
  if (statusCode === 401 || statusCode === 403) return false;
  // A refund with the same key is being made at this moment by somebody else.
  return !(statusCode === 409 && /in progress/i.test(answer.description));
}

/** An answer that came but cannot be what was asked for. */
export function badBody(what: string): GatewayError {
  return new GatewayError({
    outcome: 'unknown',
    statusCode: 200,
    code: 'BAD_BODY',
    reason: null,
    description: what,
  });
}
