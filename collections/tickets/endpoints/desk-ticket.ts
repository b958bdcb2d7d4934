import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskTicket } from '../views/desk-ticket.ts';

export const deskTicketEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/tickets/:id',
  who: 'staff',
  roles: ['technician', 'accounts'],
  run: (req, { caller, params }) => deskTicket(req, caller, params.id ?? ''),
});
