import { afterAll, beforeAll, expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { basic, price, secrets, startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeAll(async () => {
  box = await startTestSandbox();
});
afterAll(() => box.close());

const order = { amount: 49900, currency: 'INR', receipt: 'r' };
const errorOf = (answer: { body: { error: object } }) => answer.body.error;

test.each<[string, object, object]>([
  [
    '99 paise',
    { ...order, amount: 99 },
    {
      description: 'Order amount less than minimum amount allowed',
      step: 'order_creation',
      reason: 'amount_less_than_minimum_amount',
    },
  ],
  [
    'half a paisa',
    { ...order, amount: 100.5 },
    { description: 'The amount must be an integer.', field: 'amount', reason: 'input_validation_failed' },
  ],
  ['no amount', { currency: 'INR' }, { description: 'amount: is required.' }],
  [
    'an unknown field',
    { ...order, surprise: 1 },
    { description: 'surprise is/are not required and should not be sent', reason: 'extra_field_sent' },
  ],
  ['a long receipt', { ...order, receipt: 'x'.repeat(41) }, { field: 'receipt' }],
  [
    'too many notes',
    { ...order, notes: Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`n${n}`, 'x'])) },
    { field: 'notes' },
  ],
  ['a long note', { ...order, notes: { a: 'x'.repeat(257) } }, { field: 'notes' }],
  ['an unknown currency', { ...order, currency: 'XXX' }, { field: 'currency' }],
  [
    'a short expiry',
    { ...order, payment: { capture: 'automatic', capture_options: { automatic_expiry_period: 5 } } },
    { field: 'automatic_expiry_period' },
  ],
])('an order with %s is refused as the vendor does', async (_name, body, expected) => {
  const answer = await box.api('POST', '/v1/orders', body);
  expect(answer.status).toBe(400);
  expect(errorOf(answer)).toMatchObject({ code: 'BAD_REQUEST_ERROR', ...expected });
});

test('a receipt may come back, unless the account wants it unique', async () => {
  const receipt = { ...order, receipt: 'twice' };
  await box.api('POST', '/v1/orders', receipt);
  expect((await box.api('POST', '/v1/orders', receipt)).status).toBe(200);
  await box.control('modes', { unique_receipts: true });
  const third = await box.api('POST', '/v1/orders', receipt);
  await box.control('modes', { unique_receipts: false });
  expect(third).toMatchObject({
    status: 400,
    body: { error: { description: 'Order receipt should be unique.' } },
  });
  expect(await box.gateway().findOrdersByReceipt('twice')).toHaveLength(2);
  expect(await box.gateway().findOrdersByReceipt('twic')).toEqual([]);
});

test.each([
  ['GET', '/v1/orders/order_AAAAAAAAAAAAAA', 'The id provided does not exist'],
  ['GET', '/v1/payments/order_AAAAAAAAAAAAAA', 'The id provided does not exist'],
  ['GET', '/v1/payments/nonsense', 'nonsense is not a valid id'],
  ['GET', '/v1/nothing', 'The requested URL was not found on the server.'],
  ['PUT', '/v1/orders', 'The requested URL was not found on the server.'],
])('%s %s answers 400 "%s"', async (method, path, description) => {
  const answer = await box.api(method, path);
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BAD_REQUEST_ERROR', description } } });
});

test.each([
  ['an unknown key', basic('rzp_test_other', secrets.keySecret), 'The api key provided is invalid'],
  ['a wrong secret', basic(secrets.keyId, 'wrong'), 'Authentication failed'],
  ['no Basic at all', 'Bearer x', 'The api key provided is invalid'],
])('%s is a 401 with "NA" in every place', async (_name, authorization, description) => {
  const answer = await box.api('GET', '/v1/orders', undefined, { authorization });
  expect(answer.status).toBe(401);
  expect(errorOf(answer)).toMatchObject({ description, source: 'NA', step: 'NA', reason: 'NA' });
});

test.each([
  ['{"amount":', 400],
  ['[]', 400],
  ['"text"', 400],
  [JSON.stringify({ notes: 'x'.repeat(70_000) }), 413],
])('a body that cannot be read (%.12s) is refused with %i', async (body, status) => {
  const answer = await box.api('POST', '/v1/orders', body);
  expect(answer).toMatchObject({ status, body: { error: { code: 'BAD_REQUEST_ERROR' } } });
});

test('captures other than of the whole, once, are refused; the client settles "already" by reading', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', { order_id: id, outcome: 'no_capture' });
  const less = await box.api('POST', `/v1/payments/${payment.id}/capture`, { amount: 100, currency: 'INR' });
  expect(less.body.error.description).toBe('Capture amount must be equal to the amount authorized');
  const dollars = await box.api('POST', `/v1/payments/${payment.id}/capture`, {
    amount: 49900,
    currency: 'USD',
  });
  expect(dollars.status).toBe(400);
  expect(await box.gateway().capture(payment.id, price)).toMatchObject({
    status: 'captured',
    fee: 1178,
    tax: 180,
  });
  const again = await box.api('POST', `/v1/payments/${payment.id}/capture`, {
    amount: 49900,
    currency: 'INR',
  });
  expect(again.body.error.description).toBe('This payment has already been captured');
  expect(await box.gateway().capture(payment.id, price)).toMatchObject({ status: 'captured' });
  await expect(box.gateway().capture(payment.id, paise(100))).rejects.toMatchObject({ outcome: 'refused' });
  expect((await box.control(`ledger?order_id=${id}`)).totals).toEqual({
    in: 49900,
    out: 0,
    held: 0,
    net: 49900,
  });
});

test('a failed payment cannot be captured', async () => {
  const { id } = await box.order();
  const { payment } = await box.control('payments', {
    order_id: id,
    outcome: 'failure',
    reason: 'card_declined',
  });
  expect(payment).toMatchObject({ status: 'failed', error_reason: 'card_declined' });
  await expect(box.gateway().capture(payment.id, price)).rejects.toMatchObject({ outcome: 'refused' });
});

test('lists are cut by count and skip, newest first, and bad bounds are refused', async () => {
  const first = await box.order();
  const second = await box.order();
  const page = (query: string) => box.api('GET', `/v1/orders?${query}`);
  expect((await page('count=1')).body).toMatchObject({
    entity: 'collection',
    count: 1,
    items: [{ id: second.id }],
  });
  expect((await page('count=1&skip=1')).body.items).toMatchObject([{ id: first.id }]);
  expect((await page('to=1')).body).toMatchObject({ count: 0, items: [] });
  expect((await page('count=101')).status).toBe(400);
});
