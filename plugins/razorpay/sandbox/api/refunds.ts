import { createHash } from 'node:crypto';
import { startRefund } from '../bank/refund.ts';
import { day } from '../clock.ts';
import { noSuchId, refuse } from '../refusal.ts';
import type { PaymentRow, RefundRow } from '../rows.ts';
import { refundEntity } from '../wire.ts';
import type { World } from '../world.ts';
import { amountIn, notesIn, onlyFields, textIn } from './checks.ts';
import { collection } from './collection.ts';
import { paymentAt } from './payments.ts';
import type { Call, Route } from './route.ts';

/** Six months, after which the vendor cannot send money back the normal way. */
const tooOld = 183 * day;

export const refundRoutes: Route[] = [
  { name: 'payments.refund', method: 'POST', path: '/v1/payments/:id/refund', run: refundWithKey },
  {
    name: 'payments.fetchMultipleRefund',
    method: 'GET',
    path: '/v1/payments/:id/refunds',
    run: (world, { params, query }) => {
      const payment = paymentAt(world, params[0]);
      const rows = world.store.all('refunds').filter((refund) => refund.paymentId === payment.id);
      return collection(rows, query, refundEntity);
    },
  },
  {
    name: 'payments.fetchRefund',
    method: 'GET',
    path: '/v1/payments/:id/refunds/:id',
    run: (world, { params }) => {
      const refund = refundAt(world, params[1]);
      if (refund.paymentId !== params[0]) throw noSuchId();
      return refundEntity(refund);
    },
  },
  {
    name: 'refunds.all',
    method: 'GET',
    path: '/v1/refunds',
    run: ({ store }, { query }) => collection(store.all('refunds'), query, refundEntity),
  },
  {
    name: 'refunds.fetch',
    method: 'GET',
    path: '/v1/refunds/:id',
    run: (world, { params }) => refundEntity(refundAt(world, params[0])),
  },
];

function refundAt({ store }: World, id = ''): RefundRow {
  const refund = store.get('refunds', id);
  if (refund === undefined) throw noSuchId();
  return refund;
}

/** The same key with the same request answers with the same refund; with another it is a conflict. */
function refundWithKey(world: World, { params, body, refundKey }: Call) {
  const payment = paymentAt(world, params[0]);
  if (refundKey === undefined) return refundEntity(refund(world, payment, body));
  if (!/^[A-Za-z0-9_-]{10,}$/.test(refundKey)) {
    throw refuse('The idempotency key must have 10 or more letters, digits, hyphens or underscores.');
  }
  if (world.busyKeys.has(refundKey)) {
    throw refuse('Another request with the same idempotency key is still in progress.', { status: 409 });
  }
  const fingerprint = createHash('sha256')
    .update(`${payment.id}\n${JSON.stringify(body)}`)
    .digest('hex');
  const before = world.store.get('keys', refundKey);
  if (before === undefined) {
    const made = refund(world, payment, body);
    world.store.put('keys', { id: refundKey, fingerprint, refundId: made.id });
    return refundEntity(made);
  }
  if (before.fingerprint === fingerprint) return refundEntity(refundAt(world, before.refundId));
  throw refuse('Different request with the same idempotency key has already been processed.', {
    status: 409,
  });
}

function refund(world: World, payment: PaymentRow, body: Record<string, unknown>): RefundRow {
  onlyFields(body, ['amount', 'speed', 'receipt', 'notes']);
  const no = (description: string) => refuse(description, { step: 'refund_initiation' });
  if (payment.status === 'refunded') throw no('The payment has been fully refunded already');
  if (payment.status !== 'captured') throw no('The payment status should be captured for action to be taken');
  const left = payment.amount - payment.amountRefunded;
  const amount = body.amount === undefined ? left : amountIn(body);
  if (amount < 100) throw no('The amount must be at least INR 1.00');
  if (amount > left) throw no('The refund amount provided is greater than amount captured');
  if (world.clock.now() - payment.createdAt > tooOld) {
    throw no('Refund is not supported for payments older than six months');
  }
  const speed = body.speed ?? 'normal';
  if (speed !== 'normal' && speed !== 'optimum') {
    throw refuse('The selected speed is invalid.', { field: 'speed' });
  }
  return startRefund(world, payment, {
    amount,
    speed,
    receipt: textIn(body, 'receipt', 40),
    notes: notesIn(body),
  });
}
