import { isRecord } from '../../lenient.ts';
import { day, minute } from '../clock.ts';
import { newId } from '../new-id.ts';
import { noSuchId, refuse } from '../refusal.ts';
import type { CaptureRule, OrderRow } from '../rows.ts';
import { orderEntity, paymentEntity } from '../wire.ts';
import type { World } from '../world.ts';
import { amountIn, currencyIn, notesIn, onlyFields, textIn, wholeIn } from './checks.ts';
import { collection } from './collection.ts';
import type { Route } from './route.ts';

const fields = [
  'amount',
  'currency',
  'receipt',
  'notes',
  'partial_payment',
  'first_payment_min_amount',
  'payment',
  'payment_capture',
  'customer_id',
];

export const orderRoutes: Route[] = [
  {
    name: 'orders.create',
    method: 'POST',
    path: '/v1/orders',
    run: (world, { body }) => create(world, body),
  },
  {
    name: 'orders.all',
    method: 'GET',
    path: '/v1/orders',
    run: ({ store }, { query }) => {
      const receipt = query.get('receipt');
      const authorized = query.get('authorized');
      const rows = store.all('orders').filter((order) => {
        if (receipt !== null && order.receipt !== receipt) return false;
        return authorized === null || (order.status === 'paid') === (authorized === '1');
      });
      return collection(rows, query, orderEntity);
    },
  },
  {
    name: 'orders.fetch',
    method: 'GET',
    path: '/v1/orders/:id',
    run: (world, { params }) => orderEntity(orderAt(world, params[0])),
  },
  {
    name: 'orders.edit',
    method: 'PATCH',
    path: '/v1/orders/:id',
    run: (world, { params, body }) => {
      onlyFields(body, ['notes']);
      const order = { ...orderAt(world, params[0]), notes: notesIn(body) };
      world.store.put('orders', order);
      return orderEntity(order);
    },
  },
  {
    name: 'orders.fetchPayments',
    method: 'GET',
    path: '/v1/orders/:id/payments',
    run: (world, { params, query }) => {
      const order = orderAt(world, params[0]);
      const rows = world.store.all('payments').filter((payment) => payment.orderId === order.id);
      if (!query.has('count')) query.set('count', '100');
      return collection(rows, query, paymentEntity);
    },
  },
];

function orderAt({ store }: World, id = ''): OrderRow {
  const order = store.get('orders', id);
  if (order === undefined) throw noSuchId();
  return order;
}

function create({ store, clock }: World, body: Record<string, unknown>) {
  onlyFields(body, fields);
  const amount = amountIn(body);
  if (amount < 100) {
    throw refuse('Order amount less than minimum amount allowed', {
      field: 'amount',
      step: 'order_creation',
      reason: 'amount_less_than_minimum_amount',
    });
  }
  const receipt = textIn(body, 'receipt', 40);
  const unique = store.get('settings', 'unique_receipts')?.value === true;
  if (unique && receipt !== null && store.all('orders').some((order) => order.receipt === receipt)) {
    throw refuse('Order receipt should be unique.', { field: 'receipt', step: 'order_creation' });
  }
  const order: OrderRow = {
    id: newId('order'),
    amount,
    amountPaid: 0,
    currency: currencyIn(body),
    receipt,
    status: 'created',
    attempts: 0,
    notes: notesIn(body),
    capture: captureRule(body.payment),
    createdAt: clock.now(),
  };
  store.put('orders', order);
  return orderEntity(order);
}

/** Without a rule in the order, the account's own holds: automatic, for three days. */
function captureRule(payment: unknown): CaptureRule {
  const rule = isRecord(payment) ? payment : {};
  const options = isRecord(rule.capture_options) ? rule.capture_options : {};
  const mode = rule.capture ?? 'automatic';
  if (mode !== 'automatic' && mode !== 'manual') {
    throw refuse('The selected capture is invalid.', { field: 'payment.capture' });
  }
  const usual = (3 * day) / minute;
  const most = 7200;
  const automatic = wholeIn(options, 'automatic_expiry_period', { least: 12, most, otherwise: usual });
  const manual = wholeIn(options, 'manual_expiry_period', { least: 12, most, otherwise: usual });
  return { mode, automaticMs: automatic * minute, manualMs: manual * minute };
}
