import type { TicketAction } from '../view.ts';
import type { TicketStatus } from './lifecycle.ts';

/** What a customer can do with a ticket now: one list for the page, the cards and the endpoints. */
export function actionsOf(ticket: {
  status: TicketStatus;
  paid: boolean;
  confirming: boolean;
  invoiced: boolean;
}): TicketAction[] {
  const actions: TicketAction[] = [];
  if (ticket.status === 'awaiting_payment' && !ticket.paid && !ticket.confirming) actions.push('pay');
  if (ticket.invoiced) actions.push('download_invoice');
  if (ticket.status === 'resolved' || ticket.status === 'closed' || ticket.status === 'cancelled')
    actions.push('book_again');
  actions.push('contact_support');
  return actions;
}
