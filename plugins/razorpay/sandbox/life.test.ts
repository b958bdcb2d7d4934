import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { price, startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeAll(async () => {
  box = await startTestSandbox();
});
afterAll(() => box.close());
beforeEach(() => box.control('reset', {}));

const names = async (orderId: string) =>
  (await box.control(`webhooks?order_id=${orderId}`)).items.map((one: { event: string }) => one.event);

test('an order goes from created over attempted to paid, and the payment is captured by itself', async () => {
  const order = await box.order();
  expect(order).toMatchObject({ status: 'created', amount: price, amountPaid: 0, receipt: 'intent-1' });
  await box.control('payments', { order_id: order.id, outcome: 'failure' });
  expect(await box.gateway().fetchOrder(order.id)).toMatchObject({ status: 'attempted', amountPaid: 0 });
  const { payment, callback } = await box.control('payments', { order_id: order.id });
  expect(await box.gateway().fetchOrder(order.id)).toMatchObject({ status: 'paid', amountPaid: price });
  expect(payment).toMatchObject({ status: 'captured', captured: true, fee: 1178, tax: 180, notes: [] });
  const answer = { orderId: order.id, paymentId: payment.id, signature: callback.razorpay_signature };
  expect(box.gateway().verifyCheckout(answer)).toBe(true);
  expect(box.gateway().verifyCheckout({ ...answer, paymentId: 'pay_AAAAAAAAAAAAAA' })).toBe(false);
  expect(await box.gateway().fetchOrderPayments(order.id)).toMatchObject([
    { status: 'captured' },
    { status: 'failed', error: { reason: 'payment_declined' } },
  ]);
  const told = ['payment.failed', 'payment.authorized', 'payment.captured', 'order.paid'];
  expect(await names(order.id)).toEqual(told);
});

test('no further attempt is let in while one waits for its capture, nor once the order is paid', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'no_capture' });
  expect((await box.control('payments', { order_id: id })).error.reason).toBe('payment_pending');
  await box.gateway().capture(payment.id, price);
  expect((await box.control('payments', { order_id: id })).error.reason).toBe('order_already_paid');
});

test('of two attempts begun together the second goes back at once, uncaptured', async () => {
  const { id } = await box.order();
  const { payment: slow } = await box.control('payments', { order_id: id, outcome: 'open' });
  await box.control('payments', { order_id: id });
  await box.control(`payments/${slow.id}/finish`, { outcome: 'success' });
  expect(await box.gateway().fetchPayment(slow.id)).toMatchObject({
    status: 'refunded',
    captured: false,
    amountRefunded: price,
  });
  const ledger = await box.control(`ledger?order_id=${id}`);
  expect(ledger.totals).toEqual({ in: 49900, out: 0, held: 0, net: 49900 });
});

test('an unanswered payment fails after ten minutes', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'open' });
  await box.control('tick', { minutes: 9 });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'created' });
  await box.control('tick', { minutes: 1 });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'failed' });
});

test('a late yes within the hour is captured, a later one waits and at last goes back', async () => {
  const soon = await box.order();
  const late = await box.order();
  await box.control('payments', { order_id: soon.id, outcome: 'late' });
  const { payment } = await box.control('payments', {
    order_id: late.id,
    outcome: 'late',
    late_after_ms: 86_400_000,
  });
  await box.control('tick', { minutes: 2 });
  expect(await box.gateway().fetchOrder(soon.id)).toMatchObject({ status: 'paid' });
  expect(await names(soon.id)).toContain('payment.failed');
  await box.control('tick', { hours: 24 });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({
    status: 'authorized',
    captured: false,
  });
  await box.control('tick', { hours: 96 });
  await box.control('tick', { seconds: 2 });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'refunded', captured: false });
  expect(await names(late.id)).toEqual([
    'payment.failed',
    'payment.authorized',
    'refund.created',
    'refund.processed',
  ]);
});

test('a late yes to an order paid meanwhile goes back', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'late' });
  await box.control('payments', { order_id: id });
  await box.control(`payments/${payment.id}/authorize`, {});
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'refunded', captured: false });
});

test('a broken gateway can book another amount or currency than ordered', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, currency: 'USD', amount: 100 });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ currency: 'USD', amount: 100 });
});
