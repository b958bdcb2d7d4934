import { expect, test } from 'vitest';
import { hasReceipt, methodOf, paymentStatus } from './payment-words.ts';

const statuses = ['paid', 'failed', 'pending', 'refunding', 'refunded'] as const;

test('every state has words of its own, none is only a colour', () => {
  const labels = statuses.map((status) => paymentStatus({ status, failure: null }).label);
  expect(new Set(labels).size).toBe(statuses.length);
  expect(labels.every((label) => label.length > 3)).toBe(true);
});

test('a failure says the bank’s reason, and without one that nothing arrived', () => {
  expect(paymentStatus({ status: 'failed', failure: 'The card has expired.' }).why).toBe(
    'The card has expired.',
  );
  expect(paymentStatus({ status: 'failed', failure: null }).why).toContain('Nothing reached us');
  expect(paymentStatus({ status: 'paid', failure: null }).why).toBeNull();
});

test('only money that arrived has a receipt', () => {
  expect(statuses.filter((status) => hasReceipt({ status }))).toEqual(['paid', 'refunding', 'refunded']);
});

test('the instrument is named where it is known', () => {
  expect(methodOf({ method: 'upi', instrument: 'asha@upi' })).toBe('UPI · asha@upi');
  expect(methodOf({ method: 'netbanking', instrument: null })).toBe('Net banking');
});
