import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import type { Moves } from '#kernel/lifecycle.ts';
import type { Paise } from '#kernel/paise.ts';

/**
 * `proposed`: staff ask, nothing is owed; `approved`: she said yes, it waits to be paid; `paid`, `declined` and `withdrawn`
 * are final. What she has approved is withdrawn only by whoever looks after money, or with its cancelled ticket.
 */
export const extraStatuses = ['proposed', 'approved', 'declined', 'withdrawn', 'paid'] as const;
export type ExtraStatus = (typeof extraStatuses)[number];

export const extraMoves = {
  proposed: ['approved', 'declined', 'withdrawn'],
  approved: ['paid', 'withdrawn'],
  declined: [],
  withdrawn: [],
  paid: [],
} as const satisfies Moves<ExtraStatus>;

/** One that waits for her answer or for her money. */
export type OpenExtra = {
  id: string;
  status: Extract<ExtraStatus, 'proposed' | 'approved'>;
  total: Paise;
  /** A payment for it is on its way and not booked yet. */
  confirming: boolean;
};

/** How many a ticket can have in all; more is another booking. */
export const extrasOfTicket = 20;

const working: readonly TicketStatus[] = ['open', 'in_progress', 'waiting_for_customer'];

/** Whether more can be asked for and agreed to: while the ticket is worked on, before anything is done. */
export function mayAskForMore(status: TicketStatus): boolean {
  return working.includes(status);
}
