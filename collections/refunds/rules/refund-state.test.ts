import { expect, test } from 'vitest';
import { advanceRefund, refundStatuses } from './refund-state.ts';

test('news only moves a refund forward, whatever the order of arrival', () => {
  expect(advanceRefund('requested', 'pending')).toBe('pending');
  expect(advanceRefund('pending', 'processed')).toBe('processed');
  expect(advanceRefund('requested', 'processed')).toBe('processed');
  expect(advanceRefund('pending', 'failed')).toBe('failed');
  expect(advanceRefund('processed', 'pending')).toBe('processed');
  expect(advanceRefund('failed', 'pending')).toBe('failed');
});

test('the last word stays', () => {
  for (const last of ['processed', 'failed'] as const)
    for (const news of refundStatuses) expect(advanceRefund(last, news)).toBe(last);
});
