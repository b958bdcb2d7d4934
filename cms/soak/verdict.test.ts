import { expect, test } from 'vitest';
import { moneyBackOf } from './verdict.ts';

const cancelled = { cancelled: true, taken: 1 };
const kept = { cancelled: false, taken: 1 };

test.each([
  ['a paid ticket that goes on', kept, { status: 'open', paid: true, notes: 0, refunds: 0 }],
  ['one that was paid and cancelled', cancelled, { status: 'cancelled', paid: true, notes: 1, refunds: 1 }],
  ['one whose payment came too late', cancelled, { status: 'cancelled', paid: false, notes: 0, refunds: 1 }],
  [
    'one that nobody paid',
    { cancelled: true, taken: 0 },
    { status: 'cancelled', paid: false, notes: 0, refunds: 0 },
  ],
])('%s is in order', (_what, outcome, ticket) => {
  expect(moneyBackOf(ticket, outcome)).toBeNull();
});

test.each([
  ['a cancellation that was lost', cancelled, { status: 'open', paid: true, notes: 0, refunds: 0 }],
  ['one that nobody asked for', kept, { status: 'cancelled', paid: true, notes: 1, refunds: 1 }],
  ['one without a refund', cancelled, { status: 'cancelled', paid: true, notes: 0, refunds: 0 }],
  ['one with two', cancelled, { status: 'cancelled', paid: true, notes: 1, refunds: 2 }],
  ['one without its credit note', cancelled, { status: 'cancelled', paid: true, notes: 0, refunds: 1 }],
  [
    'a note for what was never invoiced',
    cancelled,
    { status: 'cancelled', paid: false, notes: 1, refunds: 1 },
  ],
  ['a refund that nobody wished', kept, { status: 'open', paid: true, notes: 0, refunds: 1 }],
])('%s is found', (_what, outcome, ticket) => {
  expect(moneyBackOf(ticket, outcome)).not.toBeNull();
});
