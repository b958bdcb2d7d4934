import type { Paise } from '#kernel/paise.ts';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/payment.ts';
import type { PaymentState } from './payment-state.ts';

/** The words of the pay button: the first time, and after a try that did not go through. */
export function payLabel(state: PaymentState, amount: Paise): string {
  const w = words();
  return state.at === 'unfinished' || state.at === 'problem'
    ? w.tryAgain(rupees(amount))
    : w.pay(rupees(amount));
}

/** What the button says while it cannot be pressed. */
export function busyLabel(state: PaymentState): string {
  const w = words();
  if (state.at === 'open') return w.open;
  return state.at === 'confirming' ? w.confirming : state.at === 'paid' ? w.paid : w.opening;
}
