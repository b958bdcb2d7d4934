import type { z } from 'zod';
import { paymentAt } from '../api/payments.ts';
import { startAttempt } from '../bank/attempt.ts';
import { startRefund } from '../bank/refund.ts';
import { authorise, fail } from '../bank/settle.ts';
import { signedAnswer } from '../checkout/pay.ts';
import { refuse } from '../refusal.ts';
import type { PaymentRow } from '../rows.ts';
import { paymentEntity, refundEntity } from '../wire.ts';
import type { World } from '../world.ts';
import type { inputs } from './inputs.ts';

/** Pays an order without a browser. */
export function pay(world: World, input: z.infer<typeof inputs.pay>) {
  const { outcome } = input;
  const payment = startAttempt(world, {
    orderId: input.order_id,
    instrument: { method: 'upi', vpa: input.vpa },
    email: input.email,
    contact: input.contact,
    description: null,
    neverCapture: outcome === 'no_capture',
    booked: {
      ...(input.amount === undefined ? {} : { amount: input.amount }),
      ...(input.currency === undefined ? {} : { currency: input.currency }),
    },
  });
  if (outcome === 'failure') fail(world, payment, input.reason);
  else if (outcome === 'late') {
    fail(world, payment, 'payment_timed_out', world.clock.now() + input.late_after_ms);
  } else if (outcome !== 'open') authorise(world, payment);
  return shown(world, payment);
}

/** Ends a payment left open. */
export function finish(world: World, id: string, input: z.infer<typeof inputs.finish>) {
  const payment = paymentAt(world, id);
  if (payment.status !== 'created') throw refuse('The payment was already processed.');
  if (input.outcome === 'failure') fail(world, payment, input.reason);
  else authorise(world, payment);
  return shown(world, payment);
}

/** The bank's late yes to a failed payment, now. */
export function authoriseLate(world: World, id: string) {
  const payment = paymentAt(world, id);
  if (payment.status !== 'failed') throw refuse('Only a failed payment can be authorised late.');
  authorise(world, payment);
  return shown(world, payment);
}

/** A refund as if made by hand in the vendor's dashboard. */
export function refundByHand(world: World, id: string, input: z.infer<typeof inputs.refund>) {
  const payment = paymentAt(world, id);
  const left = payment.amount - payment.amountRefunded;
  const amount = input.amount ?? left;
  if (payment.status !== 'captured' || amount > left) throw refuse('There is not that much to refund.');
  const wish = { amount, speed: 'normal' as const, receipt: null, notes: {} };
  return { refund: refundEntity(startRefund(world, payment, wish)) };
}

function shown(world: World, payment: PaymentRow) {
  return { payment: paymentEntity(paymentAt(world, payment.id)), callback: signedAnswer(world, payment) };
}
