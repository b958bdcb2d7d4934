import type { CancellationView } from '#collections/refunds/view.ts';
import type { TicketCard } from './card-view.ts';
import type { TicketListQuery } from './contract.ts';
import type { TicketGroup } from './rules/lifecycle.ts';

export type TicketListView = {
  query: TicketListQuery;
  counts: Record<TicketGroup | 'all', number>;
  /** Which of the counts are only the least that there is, because a search finds very much. */
  atLeast: (TicketGroup | 'all')[];
  /** From which end the tickets are where a search finds more than these; null where they are all. */
  only: 'newest' | 'oldest' | null;
  /** Which words were looked for instead, where those that were typed found nothing; null where they did. */
  search: { meant: string } | null;
  total: number;
  /** Cursors of the pages before and after this one; null where there is none. */
  previous: string | null;
  next: string | null;
  tickets: TicketCard[];
};

/** Tickets that were chosen; `cancellation`: what cancelling would mean, null where she cannot. */
export type ChosenView = { tickets: { ticket: TicketCard; cancellation: CancellationView | null }[] };
