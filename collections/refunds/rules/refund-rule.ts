import type { RefundRule } from '#collections/settings/refund-rule.ts';
import { shareOf, subtract, zeroPaise } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { leastRefund } from '../contract.ts';

/**
 * Which part of the rule decides. `unpaid`: nothing was paid; `full`: all of it goes back; `later`: the free hours are over;
 * `begun`: work has begun.
 */
export type RefundClause = 'unpaid' | 'full' | 'later' | 'begun';

/** What goes back when a ticket is cancelled now. */
export type RefundOffer = {
  amount: Paise;
  /** Share of what was paid, whole percent. */
  percent: number;
  clause: RefundClause;
};

export type CancelledSale = {
  /** What was paid and settled the ticket; 0 when nothing was. */
  paid: Paise;
  paidAt: Date | null;
  /** What went back or was promised before. */
  refunded: Paise;
  startedAt: Date | null;
  by: 'customer' | 'staff';
};

const hourMs = 3_600_000;

/**
 * The refund of a cancellation, by the rule that staff keep in the settings. Before the work begins all of it goes back
 * within the free hours, and always when we cancel; what went back before is part of it.
 * The gateway sends no less than a rupee: a smaller rest is rounded up to it where so much is left, otherwise dropped.
 */
export function refundOffer(sale: CancelledSale, rule: RefundRule, now: Date): RefundOffer {
  if (sale.paid === 0) return { amount: zeroPaise, percent: 0, clause: 'unpaid' };
  const { percent, clause } = shareNow(sale, rule, now);
  const left = Math.max(0, subtract(sale.paid, sale.refunded));
  const due = Math.min(left, Math.max(0, subtract(shareOf(sale.paid, percent * 100), sale.refunded)));
  const amount = due > 0 && due < leastRefund ? (left >= leastRefund ? leastRefund : 0) : due;
  return { amount: paise(amount), percent, clause };
}

function shareNow(
  sale: CancelledSale,
  rule: RefundRule,
  now: Date,
): { percent: number; clause: RefundClause } {
  if (sale.startedAt !== null) return { percent: rule.begunPercent, clause: 'begun' };
  const { freeHours = null } = rule;
  const freeUntil =
    freeHours === null || sale.paidAt === null
      ? Number.POSITIVE_INFINITY
      : sale.paidAt.getTime() + freeHours * hourMs;
  if (sale.by === 'staff' || now.getTime() <= freeUntil || rule.laterPercent === 100)
    return { percent: 100, clause: 'full' };
  return { percent: rule.laterPercent, clause: 'later' };
}
