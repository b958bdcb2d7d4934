import { isRecord, textOf } from '../../lenient.ts';
import { checkoutMessage, sign } from '../../signatures.ts';
import { startAttempt } from '../bank/attempt.ts';
import { authorise, fail } from '../bank/settle.ts';
import { minute } from '../clock.ts';
import { goodUpi } from '../instruments.ts';
import { noSuchId, refuse } from '../refusal.ts';
import type { PaymentRow } from '../rows.ts';
import type { World } from '../world.ts';
import { chosenIn } from './instrument.ts';

type Body = Record<string, unknown>;

/** How an attempt can end beside success and failure. */
export const endings = ['late', 'no_capture', 'lost_callback', 'leave'] as const;

/** A late bank changes its mind this long after it failed the payment. */
const lateAfter = 2 * minute;

/** Starts a payment from the check-out. Part of the caller's transaction. @throws Refusal */
export function openPayment(world: World, body: Body) {
  if (body.key_id !== world.options.keyId) throw noSuchId();
  const ending = endings.find((one) => one === body.ending);
  const input = ending === undefined ? body : { method: 'upi', vpa: goodUpi };
  const chosen = chosenIn(input, world.clock.now());
  const payment = startAttempt(world, {
    orderId: textOf(body.order_id) ?? '',
    instrument: chosen.instrument,
    email: textOf(body.email),
    contact: textOf(body.contact),
    description: textOf(body.description),
    neverCapture: ending === 'no_capture',
  });
  if (ending === 'leave') return { payment_id: payment.id, next: 'open' };
  if (ending === 'late') {
    const { problem } = fail(world, payment, 'payment_timed_out', world.clock.now() + lateAfter);
    return failed({ ...payment, problem });
  }
  if (ending === 'lost_callback') {
    authorise(world, payment);
    return { payment_id: payment.id, next: 'silent' };
  }
  if (chosen.step !== 'none') return { payment_id: payment.id, next: chosen.step };
  return conclude(world, payment, chosen.ends ?? 'success');
}

/** The payer's word on the bank's page: `{otp}` for a card, `{outcome}` for bank and wallet. @throws Refusal */
export function finishPayment(world: World, paymentId: string, body: Body) {
  const payment = world.store.get('payments', paymentId);
  if (payment === undefined) throw noSuchId();
  if (payment.status !== 'created') throw refuse('The payment was already processed.');
  if (payment.method === 'card') {
    const good = /^\d{4,10}$/.test(textOf(body.otp) ?? '');
    return conclude(world, payment, good ? 'success' : 'authentication_failed');
  }
  return conclude(world, payment, body.outcome === 'success' ? 'success' : 'payment_declined');
}

function conclude(world: World, payment: PaymentRow, ends: string) {
  if (ends !== 'success') return failed(fail(world, payment, ends));
  authorise(world, payment);
  return { payment_id: payment.id, next: 'paid', response: signedAnswer(world, payment) };
}

/** What the check-out hands to the shop: the pair and its proof. */
export function signedAnswer({ options }: World, payment: PaymentRow) {
  return {
    razorpay_payment_id: payment.id,
    razorpay_order_id: payment.orderId,
    razorpay_signature: sign(checkoutMessage(payment.orderId, payment.id), options.keySecret),
  };
}

function failed(payment: PaymentRow) {
  const metadata = { payment_id: payment.id, order_id: payment.orderId };
  const error = isRecord(payment.problem) ? payment.problem : {};
  return { payment_id: payment.id, next: 'failed', error: { ...error, metadata } };
}
