import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerStatusOf } from './customer-status.ts';
import { paymentRoles, paymentStatuses } from './payment-state.ts';

test.each([
  ['created', 'attempt', null, 'pending'],
  ['authorized', 'attempt', null, 'pending'],
  ['failed', 'attempt', null, 'failed'],
  ['captured', 'settling', null, 'paid'],
  ['captured', 'settling', 'asked', 'refunding'],
  ['captured', 'settling', 'done', 'refunded'],
  ['captured', 'duplicate', null, 'refunding'],
  ['captured', 'duplicate', 'done', 'refunded'],
  ['refunded', 'duplicate', 'asked', 'refunded'],
  ['captured', 'held', null, 'pending'],
  ['captured', 'held', 'asked', 'refunding'],
  ['refunded', 'held', null, 'refunded'],
] as const)('%s as %s with refund %s is %s', (status, role, refund, expected) => {
  expect(customerStatusOf({ status, role, refund })).toBe(expected);
});

test('only money that is with us and stays with us is called paid', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paymentStatuses),
      fc.constantFrom(...paymentRoles),
      fc.constantFrom('asked', 'done', null),
      (status, role, refund) => {
        const isPaid = customerStatusOf({ status, role, refund }) === 'paid';
        expect(isPaid).toBe(
          status === 'captured' && refund === null && (role === 'settling' || role === 'attempt'),
        );
      },
    ),
  );
});
