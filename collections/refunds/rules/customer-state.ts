import type { RefundView } from '../view.ts';
import type { RefundStatus } from './refund-state.ts';

const states = {
  requested: 'asked',
  pending: 'on_its_way',
  processed: 'done',
  failed: 'delayed',
} as const satisfies Record<RefundStatus, RefundView['state']>;

/** A refund's state in the customer's words: what failed is not lost, only late. */
export function refundStateOf(status: RefundStatus): RefundView['state'] {
  return states[status];
}
