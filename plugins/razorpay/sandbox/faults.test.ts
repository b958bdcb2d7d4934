import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { price, startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeAll(async () => {
  box = await startTestSandbox();
});
afterAll(() => box.close());
beforeEach(() => box.control('reset', {}));

const wish = (receipt: string) => ({ amount: price, receipt, notes: {} });

test.each([
  ['hang', 0],
  ['hang-after-commit', 1],
  ['reset-after-commit', 1],
  ['429', 0],
  ['500', 0],
  ['html-502', 0],
  ['html-200', 0],
  ['null-body', 0],
])('after %s the outcome is unknown and %i order exists; the next call works', async (kind, made) => {
  const gateway = box.gateway();
  await box.control('faults', { route: 'orders.create', kind });
  await expect(box.gateway(200).createOrder(wish(kind))).rejects.toMatchObject({
    name: 'GatewayError',
    outcome: 'unknown',
  });
  expect(await gateway.findOrdersByReceipt(kind)).toHaveLength(made);
  await gateway.createOrder(wish(kind));
  expect(await gateway.findOrdersByReceipt(kind)).toHaveLength(made + 1);
});

test.each(['hang-after-commit', 'reset-after-commit'])('a capture lost by %s is found done', async (kind) => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'no_capture' });
  await box.control('faults', { route: 'payments.capture', kind });
  expect(await box.gateway(1000).capture(payment.id, price)).toMatchObject({ status: 'captured' });
  expect((await box.control(`ledger?order_id=${id}`)).totals.in).toBe(49900);
});

test('a capture that was not made stays unknown', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'no_capture' });
  await box.control('faults', { route: 'payments.capture', kind: '500' });
  await expect(box.gateway().capture(payment.id, price)).rejects.toMatchObject({ outcome: 'unknown' });
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'authorized' });
});

test('a fault holds for its count, on its route or on all', async () => {
  await box.control('faults', { route: '*', kind: '500', count: 2 });
  const gateway = box.gateway();
  await expect(gateway.findOrdersByReceipt('x')).rejects.toThrow();
  await expect(gateway.createOrder(wish('x'))).rejects.toThrow();
  expect(await gateway.findOrdersByReceipt('x')).toEqual([]);
});

test('what was asked of the vendor is told as it came, the last five hundred of it', async () => {
  const gateway = box.gateway();
  await gateway.findOrdersByReceipt('told');
  const told = async () => (await box.control('calls')).calls as string[];
  expect((await told()).at(-1)).toMatch(/^GET \/v1\/orders\?.*receipt=told/);
  for (let i = 0; i < 501; i += 1) await fetch(`${box.url}/v1/orders/..%2f${i}`);
  expect(await told()).toHaveLength(500);
  expect((await told())[0]).toBe('GET /v1/orders/..%2f1');
});

test('unknown routes, kinds and fields of the control door are refused', async () => {
  expect(await box.control('faults', { route: 'orders.nothing', kind: '500' })).toHaveProperty('error');
  expect(await box.control('faults', { route: '*', kind: 'smoke' })).toHaveProperty('error');
  expect(await box.control('webhooks/knobs', { duplicates: 3 })).toHaveProperty('error');
});

test.each([
  ['a page in a browser', { origin: 'http://localhost:4321' }],
  ['a proxied request', { 'x-forwarded-for': '10.0.0.1' }],
])('%s does not get through the control door', async (_name, headers) => {
  const response = await fetch(`${box.url}/control/state`, { headers: headers as Record<string, string> });
  expect(response.status).toBe(400);
});

test('without leave there is no control door at all', async () => {
  const closed = await startTestSandbox({ allowControl: false });
  try {
    expect((await closed.control('state')).error.description).toMatch(/not found/);
  } finally {
    await closed.close();
  }
});
