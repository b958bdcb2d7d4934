import type { Moves } from '#kernel/lifecycle.ts';
import { canMove } from '#kernel/lifecycle.ts';

/** `requested`: written down, the gateway has not accepted it yet; `pending`: it has; the other two are its last word. */
export const refundStatuses = ['requested', 'pending', 'processed', 'failed'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** Forward only. A failed refund is asked for again as a new row, with a key of its own. */
export const refundMoves = {
  requested: ['pending', 'processed', 'failed'],
  pending: ['processed', 'failed'],
  processed: [],
  failed: [],
} as const satisfies Moves<RefundStatus>;

/** The state after news of the gateway arrived, whatever the order of arrival. */
export function advanceRefund(known: RefundStatus, news: RefundStatus): RefundStatus {
  return canMove(refundMoves, known, news) ? news : known;
}
