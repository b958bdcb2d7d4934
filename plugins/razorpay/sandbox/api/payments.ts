import { capture } from '../bank/settle.ts';
import { noSuchId, refuse } from '../refusal.ts';
import type { PaymentRow } from '../rows.ts';
import { paymentEntity } from '../wire.ts';
import type { World } from '../world.ts';
import { amountIn, currencyIn, notesIn, onlyFields } from './checks.ts';
import { collection } from './collection.ts';
import type { Route } from './route.ts';

export const paymentRoutes: Route[] = [
  {
    name: 'payments.all',
    method: 'GET',
    path: '/v1/payments',
    run: ({ store }, { query }) => collection(store.all('payments'), query, paymentEntity),
  },
  {
    name: 'payments.fetch',
    method: 'GET',
    path: '/v1/payments/:id',
    run: (world, { params }) => paymentEntity(paymentAt(world, params[0])),
  },
  {
    name: 'payments.edit',
    method: 'PATCH',
    path: '/v1/payments/:id',
    run: (world, { params, body }) => {
      onlyFields(body, ['notes']);
      const payment = { ...paymentAt(world, params[0]), notes: notesIn(body) };
      world.store.put('payments', payment);
      return paymentEntity(payment);
    },
  },
  {
    name: 'payments.capture',
    method: 'POST',
    path: '/v1/payments/:id/capture',
    run: (world, { params, body }) => {
      onlyFields(body, ['amount', 'currency']);
      const payment = paymentAt(world, params[0]);
      const amount = amountIn(body);
      if (payment.captured) throw refuseCapture('This payment has already been captured');
      if (payment.status !== 'authorized') {
        throw refuseCapture('Only payments which have been authorized and not yet captured can be captured');
      }
      if (amount !== payment.amount || currencyIn(body) !== payment.currency) {
        throw refuseCapture('Capture amount must be equal to the amount authorized');
      }
      return paymentEntity(capture(world, payment));
    },
  },
];

const refuseCapture = (description: string) => refuse(description, { step: 'payment_capture' });

/** @throws Refusal when there is no such payment */
export function paymentAt({ store }: World, id = ''): PaymentRow {
  const payment = store.get('payments', id);
  if (payment === undefined) throw noSuchId();
  return payment;
}
