import type { Wait } from '#collections/tickets/card-view.ts';
import { sum } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';

/** What is to be paid beyond the booked price. */
export function extraDue(waits: readonly Wait[]): Paise {
  return sum(waits.flatMap(({ amount, extra }) => (extra !== null && amount !== null ? [amount] : [])));
}
