import { expect, test } from 'vitest';
import { itemsFrom, orderFrom, paymentFrom, refundFrom } from './entities.ts';

const payment = {
  id: 'pay_NTqS1bXw2QpKdE',
  amount: 49900,
  currency: 'INR',
  status: 'captured',
  order_id: 'order_NTqR7Sj3k9LmZa',
  method: 'upi',
  captured: true,
  vpa: 'a@upi',
  fee: 1178,
  tax: 180,
  notes: [],
  created_at: 1795323590,
};

test('a payment is read as the portal speaks of it', () => {
  expect(paymentFrom(payment)).toEqual({
    id: 'pay_NTqS1bXw2QpKdE',
    orderId: 'order_NTqR7Sj3k9LmZa',
    amount: 49900,
    amountRefunded: 0,
    currency: 'INR',
    status: 'captured',
    captured: true,
    method: 'upi',
    instrument: 'a@upi',
    fee: 1178,
    tax: 180,
    error: null,
    createdAt: new Date(1795323590_000),
  });
});

test('text where a number or flag belongs, a bare order id and unknown fields are tolerated', () => {
  const odd = {
    ...payment,
    captured: '1',
    amount: '49900',
    order_id: 'NTqR7Sj3k9LmZa',
    surprise: { deep: [] },
  };
  expect(paymentFrom(odd)).toMatchObject({ captured: true, amount: 49900, orderId: 'order_NTqR7Sj3k9LmZa' });
  expect(paymentFrom({ ...payment, captured: '0' }).captured).toBe(false);
});

test('of a card only network and last four digits are shown', () => {
  const card = { network: 'Visa', last4: '1007', name: 'Asha', token_iin: '410028' };
  expect(paymentFrom({ ...payment, method: 'card', card }).instrument).toBe('Visa ending 1007');
  expect(
    paymentFrom({ ...payment, method: 'card', card: { last4: '4100280000001007' } }).instrument,
  ).toBeNull();
  expect(paymentFrom({ ...payment, method: 'paylater' })).toMatchObject({
    method: 'other',
    instrument: null,
  });
});

test('why a payment failed comes along', () => {
  const failed = {
    ...payment,
    status: 'failed',
    error_code: 'BAD_REQUEST_ERROR',
    error_reason: 'card_declined',
  };
  expect(paymentFrom(failed).error).toMatchObject({ code: 'BAD_REQUEST_ERROR', reason: 'card_declined' });
});

test.each([
  ['a float', { amount: 499.5 }],
  ['a negative amount', { amount: -1 }],
  ['no amount', { amount: undefined }],
  ['an unknown state', { status: 'paused' }],
  ['no id', { id: null }],
  ['no time', { created_at: 'yesterday' }],
])('a payment with %s is no answer to build on', (_name, change) => {
  expect(() => paymentFrom({ ...payment, ...change })).toThrow(
    expect.objectContaining({ name: 'GatewayError', outcome: 'unknown', code: 'BAD_BODY' }),
  );
});

test.each([
  ['our key', { notes: { refund: 'cancel_pay_1' } }, 'cancel_pay_1', null],
  ['notes as an empty list, as the gateway writes none', { notes: [] }, null, null],
  ['an ARN of a card', { acquirer_data: { arn: '74332749321' } }, null, '74332749321'],
  ['an RRN of UPI', { acquirer_data: { rrn: '432109876543', arn: null } }, null, '432109876543'],
  ['a UTR of a transfer', { acquirer_data: { utr: 'HDFCN52026' } }, null, 'HDFCN52026'],
  ['a bank that says nothing', { acquirer_data: [] }, null, null],
])('a refund with %s', (_what, more, key, reference) => {
  const wire = {
    id: 'rfnd_NTqS1bXw2QpKdE',
    payment_id: 'pay_NTqS1bXw2QpKdE',
    amount: 100,
    status: 'processed',
    created_at: 1,
  };
  expect(refundFrom({ ...wire, ...more })).toMatchObject({ key, reference });
});

test('orders and refunds are read, and a list without items is refused', () => {
  const order = {
    id: 'order_NTqR7Sj3k9LmZa',
    amount: 1,
    amount_paid: 0,
    currency: 'INR',
    status: 'paid',
    created_at: 1,
  };
  expect(orderFrom(order)).toMatchObject({ status: 'paid', receipt: null, amountPaid: 0 });
  const refund = {
    id: 'rfnd_NTqS1bXw2QpKdE',
    payment_id: 'NTqS1bXw2QpKdE',
    amount: 1,
    status: 'pending',
    created_at: 1,
  };
  expect(refundFrom(refund)).toMatchObject({ paymentId: 'pay_NTqS1bXw2QpKdE', status: 'pending' });
  expect(() => itemsFrom({ entity: 'collection' })).toThrow(/BAD_BODY/);
});
