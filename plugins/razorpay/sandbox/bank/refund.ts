import { second } from '../clock.ts';
import { newId, newReference } from '../new-id.ts';
import type { Notes, PaymentRow, RefundRow } from '../rows.ts';
import { announce } from '../webhooks/announce.ts';
import { paymentEntity, refundEntity } from '../wire.ts';
import type { World } from '../world.ts';
import { enter } from './ledger.ts';

type Wish = { amount: number; speed: 'normal' | 'optimum'; receipt: string | null; notes: Notes };

/** How long a refund stays pending unless a knob says otherwise. */
const usualMs = 2 * second;

/** Starts to send captured money back. The checks were made before. */
export function startRefund(world: World, payment: PaymentRow, wish: Wish): RefundRow {
  const knob = world.knobs.takeRefund() ?? { outcome: 'processed' as const, afterMs: usualMs };
  enter(world, payment, 'refunded', wish.amount);
  return open(world, payment, { ...wish, ...knob });
}

/** Money that was only authorised goes back to the payer; nothing was ever captured. */
export function giveBack(world: World, payment: PaymentRow): PaymentRow {
  enter(world, payment, 'released');
  const { amount } = payment;
  open(world, payment, {
    amount,
    speed: 'normal',
    receipt: null,
    notes: {},
    outcome: 'processed',
    afterMs: usualMs,
  });
  return world.store.get('payments', payment.id) as PaymentRow;
}

function open(
  world: World,
  payment: PaymentRow,
  wish: Wish & Pick<RefundRow, 'outcome'> & { afterMs: number },
) {
  const now = world.clock.now();
  const { afterMs, ...rest } = wish;
  const refund: RefundRow = {
    id: newId('rfnd'),
    paymentId: payment.id,
    currency: payment.currency,
    status: 'pending',
    settleAt: now + afterMs,
    reference: null,
    createdAt: now,
    ...rest,
  };
  const back = moved(payment, wish.amount);
  world.store.put('refunds', refund);
  world.store.put('payments', back);
  tell(world, 'refund.created', refund, back);
  return refund;
}

/** The bank's last word on a refund. When it fails, the money is the merchant's again. */
export function settleRefund(world: World, refund: RefundRow): void {
  const { store } = world;
  const payment = store.get('payments', refund.paymentId) as PaymentRow;
  const settled: RefundRow = { ...refund, status: refund.outcome, reference: newReference() };
  store.put('refunds', settled);
  if (settled.status === 'processed') {
    tell(world, 'refund.processed', settled, payment);
    return;
  }
  const again = moved(payment, -refund.amount);
  store.put('payments', again);
  enter(world, again, 'refund_returned', refund.amount);
  tell(world, 'refund.failed', settled, again);
}

function moved(payment: PaymentRow, amount: number): PaymentRow {
  const amountRefunded = payment.amountRefunded + amount;
  if (amountRefunded === payment.amount) return { ...payment, amountRefunded, status: 'refunded' };
  return { ...payment, amountRefunded, status: 'captured' };
}

function tell(world: World, event: string, refund: RefundRow, payment: PaymentRow): void {
  announce(world, event, payment.orderId, {
    refund: refundEntity(refund),
    payment: paymentEntity(payment),
  });
}
