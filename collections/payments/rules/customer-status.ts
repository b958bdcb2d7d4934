import type { RefundView } from '#collections/refunds/view.ts';
import type { PaymentRow } from '../view.ts';
import type { PaymentRole, PaymentStatus } from './payment-state.ts';
import { isReceived } from './payment-state.ts';

/** The state of a payment in the customer's words. What our own refunds say goes before what the gateway says of the payment. */
export function customerStatusOf(payment: {
  status: PaymentStatus;
  role: PaymentRole;
  amount: number;
  refunds: readonly Pick<RefundView, 'amount' | 'state'>[];
}): PaymentRow['status'] {
  const { status, role, amount, refunds } = payment;
  if (refunds.length > 0) {
    if (refunds.some(({ state }) => state !== 'done')) return 'refunding';
    const back = refunds.reduce((sum, refund) => sum + refund.amount, 0);
    return back < amount ? 'partly_refunded' : 'refunded';
  }
  if (status === 'refunded') return 'refunded';
  if (role === 'duplicate' || role === 'late') return 'refunding';
  if (role === 'held') return 'pending';
  if (isReceived(status)) return 'paid';
  return status === 'failed' ? 'failed' : 'pending';
}
