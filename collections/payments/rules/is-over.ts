import type { ExtraStatus } from '#collections/extras/rules/states.ts';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';

/** Nothing is supplied any more for what an order asked to be paid: its ticket was cancelled, or the extra was let go. */
export function isOver(order: {
  ticketStatus: TicketStatus;
  /** Null for the booked price. */
  extraStatus: ExtraStatus | null;
}): boolean {
  return order.extraStatus === null ? order.ticketStatus === 'cancelled' : order.extraStatus === 'withdrawn';
}
