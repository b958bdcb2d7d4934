import { expect, test } from 'vitest';
import type { CancellationView, RefundView } from '#collections/refunds/view.ts';
import { paise } from '#kernel/paise.ts';
import { paidWords, refundWords, ruleWords } from './refund-words.ts';

const refund = (change: Partial<RefundView> = {}): RefundView => ({
  id: 'r1',
  amount: paise(49_900),
  reason: 'cancelled',
  state: 'on_its_way',
  requestedAt: '2026-11-25T06:00:00Z',
  expectedAt: '2026-11-28T06:30:00Z',
  doneAt: null,
  reference: null,
  method: 'card',
  instrument: 'Visa ending 1007',
  byTransfer: false,
  creditNote: 'CN-2026-0001',
  ...change,
});

test('a refund on its way says by when and where it goes', () => {
  expect(refundWords(refund())).toEqual({
    label: 'On its way',
    tone: 'info',
    lines: ['With you by 28 Nov 2026', 'To Card · Visa ending 1007'],
  });
});

test('one that was paid out says when, and the bank’s reference', () => {
  const done = refund({ state: 'done', expectedAt: null, doneAt: '2026-11-26T06:00:00Z', reference: '6482' });
  expect(refundWords(done).lines).toEqual([
    'Handed to your bank on 26 Nov 2026',
    'To Card · Visa ending 1007',
    'Reference at your bank: 6482',
  ]);
  expect(refundWords({ ...done, byTransfer: true }).lines[1]).toBe('By bank transfer');
});

test('one that failed is called late and names no day that will not hold', () => {
  const { label, lines } = refundWords(refund({ state: 'delayed' }));
  expect(label).toBe('Takes longer');
  expect(lines.join()).not.toMatch(/28 Nov|fail/i);
});

test('every state has words of its own', () => {
  const states = ['asked', 'on_its_way', 'done', 'delayed'] as const;
  expect(new Set(states.map((state) => refundWords(refund({ state })).label)).size).toBe(states.length);
});

const offer = (change: Partial<CancellationView> = {}): CancellationView => ({
  refund: paise(49_900),
  extras: paise(0),
  paid: paise(49_900),
  percent: 100,
  clause: 'full',
  freeUntil: null,
  laterPercent: 100,
  backBy: '2026-11-28T06:30:00Z',
  method: 'upi',
  ...change,
});
const freeUntil = '2026-11-26T06:00:00Z';

test.each<[CancellationView, RegExp]>([
  [offer(), /everything you paid\.$/],
  [offer({ freeUntil, laterPercent: 80 }), /Until 26 Nov 2026, 11:30 am .* After that it is 80 %/],
  [offer({ freeUntil, laterPercent: 0 }), /After that nothing goes back/],
  [
    offer({ clause: 'later', percent: 80, refund: paise(39_920), freeUntil }),
    /ended 26 Nov 2026, 11:30 am\..* 80 %/,
  ],
  [offer({ clause: 'later', percent: 0, refund: paise(0), freeUntil }), /Nothing goes back any more/],
  [
    offer({ clause: 'unpaid', percent: 0, refund: paise(0), paid: paise(0), backBy: null }),
    /Nothing has been paid/,
  ],
])('the rule is said as it is: %j', (given, said) => {
  expect(ruleWords(given).join(' ')).toMatch(said);
  expect(ruleWords(given)).toHaveLength(1);
});

test('what went back before is named', () => {
  expect(ruleWords(offer({ refund: paise(39_900) }))[1]).toBe('₹100.00 of it went back before.');
});

test.each<[string, RefundView[], string]>([
  ['nothing', [], 'Paid'],
  ['a second payment', [refund({ reason: 'duplicate' })], 'Paid'],
  ['all of it, on its way', [refund()], 'Refund on its way'],
  ['a part', [refund({ state: 'done', amount: paise(20_000) })], 'Partly refunded'],
  ['all of it', [refund({ state: 'done' })], 'Refunded'],
])('of a payment of which %s went back it says so', (_what, refunds, label) => {
  expect(paidWords(paise(49_900), refunds).label).toBe(label);
});
