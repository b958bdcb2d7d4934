import { expect, test } from 'vitest';
import type { RefundView } from '#collections/refunds/view.ts';
import { paise } from '#kernel/paise.ts';
import { hasReceipt, methodOf, paymentStatus } from './payment-words.ts';

const statuses = ['paid', 'failed', 'pending', 'refunding', 'partly_refunded', 'refunded'] as const;
const plain = { failure: null, refunds: [] };
const refund = (change: Partial<RefundView> = {}): RefundView => ({
  id: 'r1',
  amount: paise(20_000),
  reason: 'desk',
  state: 'on_its_way',
  requestedAt: '2026-11-25T06:00:00Z',
  expectedAt: '2026-11-28T06:30:00Z',
  doneAt: null,
  reference: null,
  method: 'upi',
  instrument: null,
  byTransfer: false,
  creditNote: null,
  ...change,
});

test('every state has words of its own, none is only a colour', () => {
  const labels = statuses.map((status) => paymentStatus({ ...plain, status }).label);
  expect(new Set(labels).size).toBe(statuses.length);
  expect(labels.every((label) => label.length > 3)).toBe(true);
});

test('a failure says the bank’s reason, and without one that nothing arrived', () => {
  expect(paymentStatus({ ...plain, status: 'failed', failure: 'The card has expired.' }).why).toBe(
    'The card has expired.',
  );
  expect(paymentStatus({ ...plain, status: 'failed' }).why).toContain('Nothing reached us');
  expect(paymentStatus({ ...plain, status: 'paid' }).why).toBeNull();
});

test('only money that arrived has a receipt', () => {
  expect(statuses.filter((status) => hasReceipt({ status }))).toEqual([
    'paid',
    'refunding',
    'partly_refunded',
    'refunded',
  ]);
});

test('the instrument is named where it is known', () => {
  expect(methodOf({ method: 'upi', instrument: 'asha@upi' })).toBe('UPI · asha@upi');
  expect(methodOf({ method: 'netbanking', instrument: null })).toBe('Net banking');
});

test('a refund says how much, and by when it is there or was paid out; what is on its way goes before what is done', () => {
  const done = refund({ state: 'done', expectedAt: null, doneAt: '2026-11-26T06:00:00Z' });
  const why = (refunds: RefundView[]) => paymentStatus({ ...plain, status: 'refunding', refunds }).why;
  expect(why([refund()])).toBe('₹200.00, with you by 28 Nov 2026');
  expect(why([done])).toBe('₹200.00 paid out on 26 Nov 2026');
  expect(why([done, refund({ amount: paise(10_000) })])).toBe('₹100.00, with you by 28 Nov 2026');
  expect(why([refund({ state: 'delayed' })])).toContain('takes longer');
  expect(why([])).toBe('It goes back by itself.');
});
