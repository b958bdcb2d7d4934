import type { PaymentRow } from '#collections/payments/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { day, rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/payments.ts';

const tones: Record<PaymentRow['status'], Tone> = {
  paid: 'ok',
  failed: 'bad',
  pending: 'wait',
  refunding: 'info',
  partly_refunded: 'info',
  refunded: 'quiet',
};

/** The state of a payment in words; `why` explains what is not plain: the bank's reason, by when a refund is there. */
export function paymentStatus(
  payment: Pick<PaymentRow, 'status' | 'failure' | 'refunds'>,
  locale?: Locale,
): { label: string; tone: Tone; why: string | null } {
  const w = words(locale);
  const { status, failure } = payment;
  const explain: Partial<Record<PaymentRow['status'], string>> = w.explain;
  const why = failure ?? refundLine(payment, locale) ?? explain[status] ?? null;
  return { label: w.statuses[status], tone: tones[status], why };
}

/** The refund that is told of in a line: one that is still on its way, else the last one. */
function refundLine({ refunds }: Pick<PaymentRow, 'refunds'>, locale?: Locale): string | null {
  const refund = refunds.find(({ state }) => state !== 'done') ?? refunds.at(-1);
  if (!refund) return null;
  const w = words(locale).back;
  const amount = rupees(refund.amount);
  if (refund.state === 'delayed') return w.delayed(amount);
  if (refund.state === 'done') return w.done(amount, refund.doneAt ? day(refund.doneAt, locale) : null);
  return w.by(amount, refund.expectedAt ? day(refund.expectedAt, locale) : null);
}

/** How it was paid: `UPI`, or with the instrument the bank named: `Card · Visa ending 1111`. */
export function methodOf(payment: Pick<PaymentRow, 'method' | 'instrument'>, locale?: Locale): string {
  const method = words(locale).methods[payment.method];
  return payment.instrument ? `${method} · ${payment.instrument}` : method;
}

/** Only money that arrived has a receipt. */
export function hasReceipt({ status }: Pick<PaymentRow, 'status'>): boolean {
  return status === 'paid' || status === 'refunding' || status === 'partly_refunded' || status === 'refunded';
}
