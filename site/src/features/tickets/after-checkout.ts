import type { TicketDetailsView } from '#collections/tickets/view.ts';

type Paying = { state: string; lastFailure?: string | null };
type AfterCheckout = {
  /** The bank has sent the customer back for the booked price. */
  returned: boolean;
  /** The same for an extra, by its id. */
  returnedExtra: string | null;
  /** What was paid for has its money. */
  arrived: boolean;
};

/**
 * What a ticket's address says of the check-out that it follows: `payment` is `paid` or `returned`, and `extra` the id
 * of the extra it was for, if it was for one. An id that is not this ticket's has no money.
 */
export function afterCheckout(
  query: URLSearchParams,
  { payment, extras }: Pick<TicketDetailsView, 'payment' | 'extras'>,
): AfterCheckout {
  const said = query.get('payment');
  if (said !== 'paid' && said !== 'returned') return { returned: false, returnedExtra: null, arrived: false };
  const extra = query.get('extra');
  const state = extra === null ? payment.state : extras.find(({ id }) => id === extra)?.payment.state;
  const isBack = said === 'returned';
  return {
    returned: isBack && extra === null,
    returnedExtra: isBack ? extra : null,
    arrived: state === 'paid',
  };
}

/**
 * Whether the page asks for the bank's word by itself, in place of the way to pay: the return from the bank may be
 * quicker than that word. An attempt that failed is not waited for.
 */
export function isWatched({ state, lastFailure }: Paying, returned: boolean): boolean {
  return state === 'confirming' || (state === 'due' && returned && lastFailure === null);
}
