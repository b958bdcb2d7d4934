import { expect, test } from 'vitest';
import { gatewayIdKinds, isGatewayId, isUuid } from './ids.ts';

test.each([
  ['0197a3c2-5b1e-7c3d-9a4f-1234567890ab', true],
  ['9b2f1c9e-8c1d-4f7a-b1de-5c1f0e6f7a10', true],
  ['9B2F1C9E-8C1D-4F7A-B1DE-5C1F0E6F7A10', true],
  ['9b2f1c9e-8c1d-1f7a-b1de-5c1f0e6f7a10', false],
  ['9b2f1c9e-8c1d-4f7a-c1de-5c1f0e6f7a10', false],
  ['9b2f1c9e8c1d4f7ab1de5c1f0e6f7a10', false],
  ['9b2f1c9e-8c1d-4f7a-b1de-5c1f0e6f7a10\n', false],
  ['', false],
])('%j as a UUID is %s', (value, expected) => {
  expect(isUuid(value)).toBe(expected);
});

test('what is no text is no id', () => {
  for (const value of [null, undefined, 7, {}, ['9b2f1c9e-8c1d-4f7a-b1de-5c1f0e6f7a10']]) {
    expect(isUuid(value)).toBe(false);
    expect(isGatewayId('order', value)).toBe(false);
  }
});

test('every kind of gateway id has 14 characters after its prefix', () => {
  for (const kind of gatewayIdKinds) {
    expect(isGatewayId(kind, `${kind}_NTqR7Sj3k9LmZa`)).toBe(true);
    expect(isGatewayId(kind, `${kind}_NTqR7Sj3k9LmZ`)).toBe(false);
    expect(isGatewayId(kind, `${kind}_NTqR7Sj3k9LmZab`)).toBe(false);
  }
});

test.each([
  '../payments/pay_1',
  'order_../payments/p',
  'order_NTqR7Sj3k9LmZ?',
  'ORDER_NTqR7Sj3k9LmZa',
  'pay_NTqR7Sj3k9LmZa',
])('%s is no order id', (value) => {
  expect(isGatewayId('order', value)).toBe(false);
});
