import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { razorpayGateway } from './index.ts';

let server: Server;
let calls: string[] = [];

beforeEach(() => {
  // A proxy of the machine must not swallow calls to the sandbox.
  vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
  vi.stubEnv('http_proxy', 'http://127.0.0.1:9');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function gatewayTo(listener: RequestListener, timeoutMs = 5000) {
  calls = [];
  server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return razorpayGateway({ ...keys, baseUrl, timeoutMs });
}

const keys = {
  keyId: 'rzp_test_sbx0001',
  keySecret: 'sandbox_key_secret_0001',
  webhookSecrets: ['sandbox_webhook_secret_0001'],
  checkoutScriptUrl: '/sandbox/v1/checkout.js',
  timeoutMs: 1000,
};
const order = { amount: paise(49900), receipt: 'r1', notes: {} };
const answer = (status: number, body: string, type = 'application/json'): RequestListener => {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
};
const refusal = JSON.stringify({ error: { code: 'BAD_REQUEST_ERROR', description: 'no', reason: 'NA' } });

test.each<[string, RequestListener, object]>([
  ['a reset', (request) => request.socket.resetAndDestroy(), { statusCode: 0, code: 'NETWORK_ERROR' }],
  [
    'HTML with 502',
    answer(502, '<h1>Bad gateway</h1>', 'text/html'),
    { statusCode: 502, code: 'SERVER_ERROR', reason: 'http_502' },
  ],
  ['null with 500', answer(500, 'null'), { statusCode: 500, code: 'SERVER_ERROR' }],
  ['null with 200', answer(200, 'null'), { statusCode: 200, code: 'BAD_BODY' }],
  ['HTML with 200', answer(200, '<h1>Maintenance</h1>', 'text/html'), { code: 'BAD_BODY' }],
  ['half a JSON', answer(200, '{"id":"order_'), { code: 'BAD_BODY' }],
  ['a list', answer(200, '[]'), { code: 'BAD_BODY' }],
  ['an order without amount', answer(200, '{"id":"order_NTqR7Sj3k9LmZa"}'), { code: 'BAD_BODY' }],
  ['429', answer(429, refusal), { statusCode: 429 }],
  ['429 in HTML', answer(429, '<p>slow down</p>', 'text/html'), { statusCode: 429, code: 'SERVER_ERROR' }],
  ['400 in HTML', answer(400, '<p>who knows</p>', 'text/html'), { statusCode: 400, code: 'SERVER_ERROR' }],
])('%s leaves the outcome unknown', async (_name, listener, expected) => {
  const gateway = await gatewayTo(listener);
  await expect(gateway.createOrder(order)).rejects.toMatchObject({
    name: 'GatewayError',
    outcome: 'unknown',
    ...expected,
  });
  expect(calls).toHaveLength(1);
});

test('a server that never answers is given up in time', async () => {
  const gateway = await gatewayTo(() => {}, 100);
  await expect(gateway.createOrder(order)).rejects.toMatchObject({
    outcome: 'unknown',
    code: 'NETWORK_TIMEOUT',
  });
});

test('a server that dribbles bytes for ever is given up in time', async () => {
  const gateway = await gatewayTo((_request, response) => {
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  }, 200);
  await expect(gateway.createOrder(order)).rejects.toMatchObject({
    outcome: 'unknown',
    code: 'NETWORK_TIMEOUT',
  });
});

test('a redirect is not followed, so the keys go nowhere else', async () => {
  const gateway = await gatewayTo((_request, response) => {
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  await expect(gateway.createOrder(order)).rejects.toMatchObject({ outcome: 'unknown', statusCode: 302 });
  expect(calls).toEqual(['POST /v1/orders']);
});

test('a plain 400 is a refusal, with the placeholder reason left out', async () => {
  const gateway = await gatewayTo(answer(400, refusal));
  await expect(gateway.createOrder(order)).rejects.toMatchObject({
    outcome: 'refused',
    statusCode: 400,
    code: 'BAD_REQUEST_ERROR',
    reason: null,
    description: 'no',
  });
});

test.each([
  '../payments/pay_NTqS1bXw2QpKdE',
  'order_NTqR7Sj3k9LmZa?x=1',
  'order_short',
  '',
  'pay_NTqS1bXw2QpKdE',
])('the order id %j is stopped before any call', async (id) => {
  const gateway = await gatewayTo(answer(200, '{}'));
  const refused = { name: 'GatewayError', outcome: 'refused', code: 'BAD_ID' };
  await expect(gateway.fetchOrder(id)).rejects.toMatchObject(refused);
  await expect(gateway.fetchOrderPayments(id)).rejects.toMatchObject(refused);
  await expect(gateway.capture(`${id}/`, paise(100))).rejects.toMatchObject(refused);
  await expect(gateway.fetchPayment(`${id}/`)).rejects.toMatchObject(refused);
  await expect(
    gateway.refund({ paymentId: `${id}/`, amount: paise(100), key: 'refund-key-1', notes: {} }),
  ).rejects.toMatchObject(refused);
  expect(calls).toEqual([]);
});

test('concurrent refunds each carry their own key, and other calls carry none', async () => {
  const seen: unknown[] = [];
  const gateway = await gatewayTo((request, response) => {
    seen.push([request.url, request.headers['x-refund-idempotency']]);
    answer(400, refusal)(request, response);
  });
  const ids = ['pay_AAAAAAAAAAAAAA', 'pay_BBBBBBBBBBBBBB'];
  await Promise.allSettled([
    ...ids.map((paymentId) =>
      gateway.refund({ paymentId, amount: paise(100), key: `key-of-${paymentId}`, notes: {} }),
    ),
    gateway.createOrder(order),
  ]);
  expect(seen.toSorted()).toEqual([
    ['/v1/orders', undefined],
    ['/v1/payments/pay_AAAAAAAAAAAAAA/refund', 'key-of-pay_AAAAAAAAAAAAAA'],
    ['/v1/payments/pay_BBBBBBBBBBBBBB/refund', 'key-of-pay_BBBBBBBBBBBBBB'],
  ]);
});

test('card details are asked for in the way the vendor understands', async () => {
  const gateway = await gatewayTo(answer(400, refusal));
  await gateway.fetchPayment('pay_NTqS1bXw2QpKdE').catch(() => null);
  expect(calls.map(decodeURIComponent)).toEqual(['GET /v1/payments/pay_NTqS1bXw2QpKdE?expand[]=card']);
});
