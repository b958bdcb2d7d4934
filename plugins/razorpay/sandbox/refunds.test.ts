import { afterAll, beforeAll, expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { price, startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeAll(async () => {
  box = await startTestSandbox();
});
afterAll(() => box.close());

async function paid() {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id });
  return { orderId: id, paymentId: payment.id as string };
}
const ledger = async (orderId: string) => (await box.control(`ledger?order_id=${orderId}`)).totals;

test('three part refunds sum up to the payment, and not a paisa more goes out', async () => {
  const { orderId, paymentId } = await paid();
  const gateway = box.gateway();
  for (const [place, amount] of [10000, 20000, 19900].entries()) {
    await gateway.refund({
      paymentId,
      amount: paise(amount),
      key: `three-parts-${place}`,
      notes: { why: 'test' },
    });
    const status = place === 2 ? 'refunded' : 'captured';
    expect(await gateway.fetchPayment(paymentId)).toMatchObject({ status, captured: true });
  }
  const more = gateway.refund({ paymentId, amount: paise(100), key: 'three-parts-4', notes: {} });
  await expect(more).rejects.toMatchObject({ description: 'The payment has been fully refunded already' });
  expect(await ledger(orderId)).toEqual({ in: 49900, out: 49900, held: 0, net: 0 });
});

test('too much, too little and nothing captured are refused', async () => {
  const { paymentId } = await paid();
  const refund = (amount: number, id = paymentId) =>
    box.gateway().refund({ paymentId: id, amount: paise(amount), key: `refused-${id}-${amount}`, notes: {} });
  await expect(refund(49901)).rejects.toMatchObject({
    outcome: 'refused',
    description: 'The refund amount provided is greater than amount captured',
  });
  await expect(refund(99)).rejects.toMatchObject({ outcome: 'refused' });
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'no_capture' });
  await expect(refund(49900, payment.id)).rejects.toMatchObject({ outcome: 'refused' });
});

test('the same key and request give one refund, another request with the key is a conflict', async () => {
  const { orderId, paymentId } = await paid();
  const wish = { paymentId, amount: paise(10000), key: 'same-key-0001', notes: {} };
  const first = await box.gateway().refund(wish);
  expect(await box.gateway().refund(wish)).toMatchObject({ id: first.id });
  await expect(box.gateway().refund({ ...wish, amount: paise(20000) })).rejects.toMatchObject({
    outcome: 'refused',
    statusCode: 409,
    description: 'Different request with the same idempotency key has already been processed.',
  });
  expect(await ledger(orderId)).toMatchObject({ out: 10000 });
});

test('a key that is still being worked on is a conflict of unknown outcome, and free afterwards', async () => {
  const { orderId, paymentId } = await paid();
  const wish = { paymentId, amount: paise(10000), key: 'busy-key-0001', notes: {} };
  await box.control('faults', { route: 'payments.refund', kind: 'hang' });
  const hanging = box.gateway(2000).refund(wish);
  const seen = expect(hanging).rejects.toMatchObject({ outcome: 'unknown', code: 'NETWORK_TIMEOUT' });
  await expect.poll(async () => (await box.control('state')).faults).toEqual([]);
  await expect(box.gateway().refund(wish)).rejects.toMatchObject({
    outcome: 'unknown',
    statusCode: 409,
    description: 'Another request with the same idempotency key is still in progress.',
  });
  await seen;
  await expect
    .poll(() =>
      box
        .gateway()
        .refund(wish)
        .catch(() => null),
    )
    .toMatchObject({ amount: 10000 });
  expect(await ledger(orderId)).toMatchObject({ out: 10000 });
});

test.each(['reset-after-commit', 'hang-after-commit'])(
  'a refund lost by %s is made once when retried',
  async (kind) => {
    const { orderId, paymentId } = await paid();
    const wish = { paymentId, amount: price, key: `lost-by-${kind}`, notes: {} };
    await box.control('faults', { route: 'payments.refund', kind });
    await expect(box.gateway(200).refund(wish)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(await box.gateway().refund(wish)).toMatchObject({ amount: price });
    expect(await ledger(orderId)).toMatchObject({ in: 49900, out: 49900 });
  },
);

test.each(['short', 'bad key with spaces'])('the key %j is refused', async (key) => {
  const { paymentId } = await paid();
  const refund = box.gateway().refund({ paymentId, amount: paise(100), key, notes: {} });
  await expect(refund).rejects.toMatchObject({ outcome: 'refused', statusCode: 400 });
});

test('a refund that fails at the bank is the money of the merchant again', async () => {
  const { orderId, paymentId } = await paid();
  await box.control('refunds/knobs', { outcome: 'failed', after_ms: 60_000 });
  const refund = await box.gateway().refund({ paymentId, amount: price, key: 'will-fail-01', notes: {} });
  expect(refund.status).toBe('pending');
  expect(await ledger(orderId)).toMatchObject({ out: 49900 });
  await box.control('tick', { minutes: 1 });
  expect(await ledger(orderId)).toMatchObject({ out: 0 });
  expect(await box.gateway().fetchPayment(paymentId)).toMatchObject({
    status: 'captured',
    amountRefunded: 0,
  });
  const { items } = await box.control(`webhooks?order_id=${orderId}&event=refund.failed`);
  expect(items).toHaveLength(1);
});

test('a refund by hand is told by webhook, and refunds can be listed', async () => {
  const { orderId, paymentId } = await paid();
  const { refund } = await box.control(`payments/${paymentId}/refund`, { amount: 5000 });
  await box.control('tick', { seconds: 2 });
  const { body } = await box.api('GET', `/v1/payments/${paymentId}/refunds`);
  expect(body.items).toMatchObject([{ id: refund.id, status: 'processed', amount: 5000 }]);
  expect((await box.api('GET', `/v1/payments/${paymentId}/refunds/${refund.id}`)).body.id).toBe(refund.id);
  const { items } = await box.control(`webhooks?order_id=${orderId}&event=refund.processed`);
  expect(JSON.parse(items[0].body).payload.refund.entity.id).toBe(refund.id);
});

test('after six months the money cannot go back the normal way', async () => {
  const { paymentId } = await paid();
  await box.control('tick', { hours: 184 * 24 });
  const refund = box.gateway().refund({ paymentId, amount: price, key: 'much-too-late', notes: {} });
  await expect(refund).rejects.toMatchObject({ outcome: 'refused' });
});
