import { useEffect, useReducer, useRef } from 'react';
import type { CheckoutView, ConfirmView } from '#collections/payments/view.ts';
import { send } from '#site/lib/api.ts';
import { words } from '#site/messages/payment.ts';
import { type CheckoutAnswer, openCheckout } from './checkout.ts';
import { doors, type Owed } from './doors.ts';
import { mayPay, type PaymentState, pauses, reducePayment } from './payment-state.ts';

/**
 * Pays for a ticket or an extra: opens the check-out, has its answer confirmed, and keeps asking with growing pauses
 * until we know. Calls `onPaid` once.
 */
export function usePayment(onPaid: (ticketNumber: string) => void) {
  const [state, dispatch] = useReducer(reducePayment, { at: 'idle' } satisfies PaymentState as PaymentState);
  const owed = useRef<Owed | null>(null);
  const busy = useRef(false);
  const paid = useRef(onPaid);
  paid.current = onPaid;

  useEffect(() => {
    if (state.at === 'paid') paid.current(owed.current?.ticketNumber ?? '');
  }, [state.at]);

  // A payment by UPI may arrive after the check-out was closed, so both are watched.
  const watched = state.at === 'confirming' || state.at === 'unfinished';
  useEffect(() => {
    const what = owed.current;
    if (!watched || !what) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const ask = async (turn: number): Promise<void> => {
      const pause = pauses[turn];
      if (pause === undefined) {
        dispatch({ type: 'gave_up' });
        return;
      }
      timer = setTimeout(async () => {
        const { data } = await send<ConfirmView>(doors.check(what), {});
        if (stopped) return;
        if (data) dispatch({ type: 'looked', answer: data });
        void ask(turn + 1);
      }, pause);
    };
    void ask(0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [watched]);

  async function pay(what: Owed): Promise<void> {
    if (busy.current || !mayPay(state)) return;
    busy.current = true;
    owed.current = what;
    dispatch({ type: 'asked' });
    const { data, problem } = await send<CheckoutView>(doors.pay(what), {});
    busy.current = false;
    if (problem) {
      dispatch({ type: 'refused', message: problem.message });
      return;
    }
    if (!data.checkout || data.state !== 'payable') {
      dispatch({ type: 'already', state: data.state === 'confirming' ? 'confirming' : 'paid' });
      return;
    }
    try {
      await openCheckout(data.checkout, {
        onAnswer: (answer) => void confirm(answer),
        onFailure: (reason) => dispatch({ type: 'declined', reason: reason || words().failedTitle }),
        onDismiss: () => void dismissed(),
      });
      dispatch({ type: 'opened' });
    } catch {
      dispatch({ type: 'refused', message: words().blocked });
    }
  }

  async function confirm(answer: CheckoutAnswer): Promise<void> {
    dispatch({ type: 'handed_over' });
    const { razorpay_payment_id, razorpay_order_id, razorpay_signature } = answer;
    const body = { razorpay_payment_id, razorpay_order_id, razorpay_signature };
    const { data, problem } = await send<ConfirmView>(doors.confirm, body);
    if (data?.state === 'failed') dispatch({ type: 'refused', message: data.message ?? words().failedText });
    else if (data) dispatch({ type: 'looked', answer: data });
    // The line being down changes nothing about the payment: the watch above goes on asking
    else if (problem.code === 'invalid') dispatch({ type: 'refused', message: problem.message });
  }

  async function dismissed(): Promise<void> {
    dispatch({ type: 'dismissed' });
    if (!owed.current) return;
    const { data } = await send<ConfirmView>(doors.check(owed.current), {});
    if (data) dispatch({ type: 'looked', answer: data });
  }

  return { state, pay };
}
