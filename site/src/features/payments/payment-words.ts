import type { PaymentRow } from '#collections/payments/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { words } from '#site/messages/payments.ts';

const tones: Record<PaymentRow['status'], Tone> = {
  paid: 'ok',
  failed: 'bad',
  pending: 'wait',
  refunding: 'info',
  partly_refunded: 'info',
  refunded: 'quiet',
};

/** The state of a payment in words; `why` explains what is not plain: the bank's reason, how long a refund takes. */
export function paymentStatus(
  payment: Pick<PaymentRow, 'status' | 'failure'>,
  locale?: Locale,
): { label: string; tone: Tone; why: string | null } {
  const w = words(locale);
  const { status, failure } = payment;
  const explain: Partial<Record<PaymentRow['status'], string>> = w.explain;
  return { label: w.statuses[status], tone: tones[status], why: failure ?? explain[status] ?? null };
}

/** How it was paid: `UPI`, or with the instrument the bank named: `Card · Visa ending 1111`. */
export function methodOf(payment: Pick<PaymentRow, 'method' | 'instrument'>, locale?: Locale): string {
  const method = words(locale).methods[payment.method];
  return payment.instrument ? `${method} · ${payment.instrument}` : method;
}

/** Only money that arrived has a receipt. */
export function hasReceipt({ status }: Pick<PaymentRow, 'status'>): boolean {
  return status === 'paid' || status === 'refunding' || status === 'refunded';
}
