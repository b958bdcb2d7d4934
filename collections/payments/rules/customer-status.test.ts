import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { customerStatusOf } from './customer-status.ts';
import { paymentRoles, paymentStatuses } from './payment-state.ts';

const amount = 49_900;
const refund = (state: 'asked' | 'on_its_way' | 'done' | 'delayed', of = amount) => ({
  state,
  amount: paise(of),
});

test.each([
  ['created', 'attempt', [], 'pending'],
  ['authorized', 'attempt', [], 'pending'],
  ['failed', 'attempt', [], 'failed'],
  ['captured', 'settling', [], 'paid'],
  ['captured', 'settling', [refund('asked')], 'refunding'],
  ['captured', 'settling', [refund('on_its_way')], 'refunding'],
  ['captured', 'settling', [refund('delayed')], 'refunding'],
  ['captured', 'settling', [refund('done')], 'refunded'],
  ['captured', 'settling', [refund('done', 10_000)], 'partly_refunded'],
  ['captured', 'settling', [refund('done', 10_000), refund('asked', 10_000)], 'refunding'],
  ['captured', 'settling', [refund('done', 10_000), refund('done', 39_900)], 'refunded'],
  ['captured', 'duplicate', [], 'refunding'],
  ['captured', 'duplicate', [refund('done')], 'refunded'],
  ['captured', 'late', [], 'refunding'],
  ['captured', 'held', [], 'pending'],
  ['captured', 'held', [refund('asked')], 'refunding'],
  ['refunded', 'held', [], 'refunded'],
] as const)('%s as %s with refunds %j is %s', (status, role, refunds, expected) => {
  expect(customerStatusOf({ status, role, amount, refunds })).toBe(expected);
});

test('a refund that the gateway failed is not called done because the gateway once said so', () => {
  const failed = { status: 'refunded', role: 'settling', amount, refunds: [refund('delayed')] } as const;
  expect(customerStatusOf(failed)).toBe('refunding');
});

test('only money that is with us and stays with us is called paid', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paymentStatuses),
      fc.constantFrom(...paymentRoles),
      fc.constantFrom([], [refund('asked')], [refund('done')]),
      (status, role, refunds) => {
        const isPaid = customerStatusOf({ status, role, amount, refunds }) === 'paid';
        expect(isPaid).toBe(
          status === 'captured' && refunds.length === 0 && (role === 'settling' || role === 'attempt'),
        );
      },
    ),
  );
});
