import { newId, newReference } from '../new-id.ts';
import { noSuchId, refuse } from '../refusal.ts';
import type { CardRow, PaymentRow } from '../rows.ts';
import type { World } from '../world.ts';

/** With what a payer tries to pay; checked by `checkout/instrument.ts`. */
export type Instrument = {
  method: PaymentRow['method'];
  vpa?: string;
  bank?: string;
  wallet?: string;
  card?: Omit<CardRow, 'id'>;
};

export type AttemptInput = {
  orderId: string;
  instrument: Instrument;
  email: string | null;
  contact: string | null;
  description: string | null;
  neverCapture: boolean;
  /** Another amount or currency than the order's, as a broken gateway would book it. */
  booked?: { amount?: number; currency?: string };
};

/**
 * Opens a payment on an order.
 * @throws Refusal when the order is unknown, paid, or already has money waiting for a capture
 */
export function startAttempt(world: World, input: AttemptInput): PaymentRow {
  const { store, clock } = world;
  const order = store.get('orders', input.orderId);
  if (order === undefined) throw noSuchId();
  if (order.status === 'paid') {
    throw refuse('Payment already done for this order.', { reason: 'order_already_paid' });
  }
  const waiting = store
    .all('payments')
    .some((other) => other.orderId === order.id && other.status === 'authorized');
  if (waiting) {
    throw refuse('A payment for this order is being processed.', { reason: 'payment_pending' });
  }
  const { card, ...instrument } = input.instrument;
  const payment: PaymentRow = {
    id: newId('pay'),
    orderId: order.id,
    amount: input.booked?.amount ?? order.amount,
    currency: input.booked?.currency ?? order.currency,
    status: 'created',
    captured: false,
    vpa: null,
    bank: null,
    wallet: null,
    ...instrument,
    card: card === undefined ? null : { ...card, id: newId('card') },
    email: input.email,
    contact: input.contact,
    description: input.description,
    notes: order.notes,
    amountRefunded: 0,
    fee: null,
    tax: null,
    problem: null,
    reference: newReference(),
    createdAt: clock.now(),
    lateAt: null,
    late: false,
    neverCapture: input.neverCapture,
  };
  store.put('orders', { ...order, status: 'attempted', attempts: order.attempts + 1 });
  store.put('payments', payment);
  return payment;
}
