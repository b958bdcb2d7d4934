import { defineView } from '#collections/customers/views/define-view.ts';
import { chosenQuery } from '../bulk-contract.ts';
import { bookingQuery, ticketListQuery } from '../contract.ts';
import { bookingView } from '../views/booking.ts';
import { chosenTickets } from '../views/chosen.ts';
import { ticketDetails } from '../views/details.ts';
import { listTickets } from '../views/list.ts';

export const ticketViewEndpoints = [
  defineView({
    path: '/portal/views/tickets',
    who: 'customer',
    query: ticketListQuery,
    load: (req, { caller, input }) => listTickets(req, caller, input),
  }),
  defineView({
    path: '/portal/views/chosen-tickets',
    who: 'customer',
    query: chosenQuery,
    load: (req, { caller, input }) => chosenTickets(req, caller, input.numbers),
  }),
  defineView({
    path: '/portal/views/tickets/:number',
    who: 'customer',
    load: (req, { caller, params }) => ticketDetails(req, caller, params.number ?? ''),
  }),
  defineView({
    path: '/portal/views/booking',
    who: 'customer',
    query: bookingQuery,
    load: (req, { caller, input }) =>
      bookingView(req, caller, { again: input.again ?? null, template: input.template ?? null }),
  }),
];
