import { isRecord, textOf } from './lenient.ts';

/**
 * What may be shown of the instrument: "Visa ending 1007", a UPI id, a bank code or a wallet.
 * Of a card only network and last four digits may be kept (RBI, card-on-file tokenisation).
 */
export function instrumentOf(payment: Record<string, unknown>): string | null {
  if (payment.method === 'upi') {
    return textOf(payment.vpa) ?? (isRecord(payment.upi) ? textOf(payment.upi.vpa) : null);
  }
  if (payment.method === 'netbanking') return textOf(payment.bank);
  if (payment.method === 'wallet') return textOf(payment.wallet);
  const card = isRecord(payment.card) ? payment.card : {};
  const last4 = textOf(card.last4);
  if (last4 === null || !/^\d{4}$/.test(last4)) return null;
  return `${textOf(card.network) ?? 'Card'} ending ${last4}`;
}
