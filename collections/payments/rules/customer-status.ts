import type { PaymentRow } from '../view.ts';
import type { PaymentRole, PaymentStatus } from './payment-state.ts';
import { isReceived } from './payment-state.ts';

/** The state of a payment in the customer's words. */
export function customerStatusOf(payment: {
  status: PaymentStatus;
  role: PaymentRole;
  refund: 'asked' | 'done' | null;
}): PaymentRow['status'] {
  if (payment.status === 'refunded' || payment.refund === 'done') return 'refunded';
  if (payment.refund === 'asked' || payment.role === 'duplicate') return 'refunding';
  if (payment.role === 'held') return 'pending';
  if (isReceived(payment.status)) return 'paid';
  return payment.status === 'failed' ? 'failed' : 'pending';
}
