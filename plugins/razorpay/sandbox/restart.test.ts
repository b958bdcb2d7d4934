import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { price, startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeEach(async () => {
  box = await startTestSandbox();
});
afterEach(() => box.close());

const file = () => join(box.options.dataDir, 'gateway.jsonl');
async function picture() {
  const { body: orders } = await box.api('GET', '/v1/orders?count=100');
  const { body: payments } = await box.api('GET', '/v1/payments?count=100');
  const { body: refunds } = await box.api('GET', '/v1/refunds?count=100');
  return {
    orders,
    payments,
    refunds,
    ledger: await box.control('ledger'),
    sent: await box.control('webhooks'),
  };
}
async function busyDay() {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id });
  await box.gateway().refund({ paymentId: payment.id, amount: price, key: 'before-restart', notes: {} });
  await box.order();
  await box.control('tick', { hours: 2 });
  return payment.id as string;
}

test('after a restart everything is as before, the clock and the refund keys too', async () => {
  const paymentId = await busyDay();
  const before = await picture();
  const { now } = await box.control('state');
  await box.restart();
  expect(await picture()).toEqual(before);
  expect((await box.control('state')).now).toBeGreaterThanOrEqual(now);
  const again = { paymentId, amount: price, key: 'before-restart', notes: {} };
  expect((await box.gateway().refund(again)).id).toBe(before.refunds.items[0].id);
});

test('a last line torn by a crash never counted, and the journal goes on after it', async () => {
  await busyDay();
  const before = await picture();
  appendFileSync(file(), '[{"table":"orders","row":{"id":"order_half');
  await box.restart();
  expect(await picture()).toEqual(before);
  const { id } = await box.order();
  await box.restart();
  expect(await box.gateway().fetchOrder(id)).toMatchObject({ id });
});

test('any length of the journal cut off in mid-write can be started from', async () => {
  await busyDay();
  const whole = readFileSync(file());
  for (let length = whole.length - 1; length > 0; length -= 997) {
    writeFileSync(file(), whole.subarray(0, length));
    await box.restart();
    const { totals } = await box.control('ledger');
    expect(totals.net).toBeGreaterThanOrEqual(0);
  }
});

test('what would have happened meanwhile happens at the start', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'open' });
  const text = readFileSync(file(), 'utf8');
  const row = { id: 'clock_offset', value: 3_600_000 };
  writeFileSync(file(), `${text}${JSON.stringify([{ table: 'settings', row }])}\n`);
  await box.restart();
  await box.control('settle', {});
  expect(await box.gateway().fetchPayment(payment.id)).toMatchObject({ status: 'failed' });
});

test('a damaged line in the middle stops the start, naming the line', async () => {
  await busyDay();
  const lines = readFileSync(file(), 'utf8').split('\n');
  const good = lines.join('\n');
  writeFileSync(file(), ['{broken', ...lines.slice(1)].join('\n'));
  await expect(box.restart()).rejects.toThrow(/line 1/);
  writeFileSync(file(), good);
  await box.restart();
});

test('a refused request leaves nothing behind', async () => {
  const size = () => readFileSync(file()).length;
  await box.order();
  const before = size();
  await box.api('POST', '/v1/orders', { amount: 1 });
  expect(size()).toBe(before);
});
