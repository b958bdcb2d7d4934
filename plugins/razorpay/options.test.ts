import { expect, test } from 'vitest';
import { modeOf } from './options.ts';

const options = {
  keyId: 'rzp_test_sbx0001',
  keySecret: 'secret',
  webhookSecrets: ['hook'],
  checkoutScriptUrl: 'https://checkout.razorpay.com/v1/checkout.js',
  timeoutMs: 10_000,
};

test('the keys and the address tell the mode', () => {
  expect(modeOf(options)).toBe('test');
  expect(modeOf({ ...options, baseUrl: 'http://127.0.0.1:4325' })).toBe('sandbox');
  expect(modeOf({ ...options, keyId: 'rzp_live_abc' })).toBe('live');
});

test.each([
  ['live keys with a sandbox', { keyId: 'rzp_live_abc', baseUrl: 'http://127.0.0.1:4325' }, /live keys/],
  ['a foreign key', { keyId: 'sk_test_1' }, /keyId/],
  ['no key secret', { keySecret: '' }, /keySecret/],
  ['no webhook secret', { webhookSecrets: [] }, /webhookSecrets/],
  ['an empty webhook secret', { webhookSecrets: ['a', ''] }, /webhookSecrets/],
  ['no deadline', { timeoutMs: 0 }, /timeoutMs/],
  ['an address that is none', { baseUrl: 'localhost' }, /baseUrl/],
])('%s stops the boot by name', (_name, change, message) => {
  expect(() => modeOf({ ...options, ...change })).toThrow(message);
});
