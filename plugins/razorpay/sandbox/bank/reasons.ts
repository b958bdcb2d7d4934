import type { PaymentProblem } from '../rows.ts';

type Reason = Omit<PaymentProblem, 'reason'>;

const byPayer = (description: string): Reason => ({
  code: 'BAD_REQUEST_ERROR',
  description,
  source: 'customer',
  step: 'payment_authentication',
});
const byBank = (description: string): Reason => ({
  code: 'BAD_REQUEST_ERROR',
  description,
  source: 'issuer_bank',
  step: 'payment_authorization',
});
const byGateway = (description: string): Reason => ({
  code: 'GATEWAY_ERROR',
  description,
  source: 'gateway',
  step: 'payment_authorization',
});

const reasons: Record<string, Reason> = {
  authentication_failed: byPayer('The bank could not confirm that it is you. Check the code and try again.'),
  bank_technical_error: byGateway('The bank has a technical problem. Try again later.'),
  card_declined: byBank('The bank declined the card. Use another card or method.'),
  card_disabled_for_online_payments: byBank('This card is switched off for online payments.'),
  card_number_invalid: byPayer('The card number is not valid.'),
  credit_failed: byGateway('The money could not be credited. It goes back to you.'),
  gateway_technical_error: byGateway('The payment failed for a technical reason. Try again.'),
  insufficient_fund: byBank('There is not enough money in the account.'),
  insufficient_funds: byBank('There is not enough money in the account.'),
  invalid_vpa: byPayer('This UPI id does not exist.'),
  payment_cancelled: byPayer('The payment was cancelled.'),
  payment_collect_request_expired: byPayer('The UPI request was not approved in time.'),
  payment_declined: byBank('The payment was declined. Use another method.'),
  payment_timed_out: byPayer('The payment was not completed in time.'),
  vpa_resolution_failed: byGateway('The UPI id could not be looked up. Try again.'),
};

export const isReason = (name: string): boolean => Object.hasOwn(reasons, name);

/** Why a payment failed, in the vendor's fields. Unknown names count as a technical error. */
export function problemOf(name: string): PaymentProblem {
  const reason = isReason(name) ? name : 'gateway_technical_error';
  return { ...(reasons[reason] as Reason), reason };
}
