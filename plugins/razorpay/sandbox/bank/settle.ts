import type { OrderRow, PaymentRow } from '../rows.ts';
import { announce } from '../webhooks/announce.ts';
import { orderEntity, paymentEntity } from '../wire.ts';
import type { World } from '../world.ts';
import { enter } from './ledger.ts';
import { problemOf } from './reasons.ts';
import { giveBack } from './refund.ts';

/** The bank said no, or nothing for too long. `lateAt`: when it will change its mind. */
export function fail(world: World, payment: PaymentRow, reason: string, lateAt: number | null = null) {
  const failed: PaymentRow = { ...payment, status: 'failed', problem: problemOf(reason), lateAt };
  world.store.put('payments', failed);
  announce(world, 'payment.failed', payment.orderId, { payment: paymentEntity(failed) });
  return failed;
}

/**
 * The bank said yes. A yes to a paid order goes back at once; one in time is captured where the
 * order says so; any other waits for a capture until it expires.
 */
export function authorise(world: World, payment: PaymentRow): PaymentRow {
  const { store, clock } = world;
  const late = payment.status === 'failed';
  const yes: PaymentRow = { ...payment, status: 'authorized', problem: null, lateAt: null, late };
  store.put('payments', yes);
  enter(world, yes, 'held');
  announce(world, 'payment.authorized', yes.orderId, { payment: paymentEntity(yes) });
  const order = store.get('orders', yes.orderId) as OrderRow;
  if (order.status === 'paid') return giveBack(world, yes);
  const inTime = clock.now() - yes.createdAt <= order.capture.automaticMs;
  return order.capture.mode === 'automatic' && inTime && !yes.neverCapture ? capture(world, yes) : yes;
}

/** Takes the authorised money: the order is paid, any other authorised payment of it goes back. */
export function capture(world: World, payment: PaymentRow): PaymentRow {
  const { store } = world;
  const base = Math.round((payment.amount * 2) / 100);
  const tax = Math.round((base * 18) / 100);
  const taken: PaymentRow = { ...payment, status: 'captured', captured: true, fee: base + tax, tax };
  const order = store.get('orders', payment.orderId) as OrderRow;
  const paid: OrderRow = { ...order, status: 'paid', amountPaid: payment.amount };
  store.put('payments', taken);
  store.put('orders', paid);
  enter(world, taken, 'captured');
  const parts = { payment: paymentEntity(taken), order: orderEntity(paid) };
  announce(world, 'payment.captured', order.id, { payment: parts.payment });
  announce(world, 'order.paid', order.id, parts);
  for (const other of store.all('payments')) {
    if (other.orderId === order.id && other.status === 'authorized') giveBack(world, other);
  }
  return taken;
}
