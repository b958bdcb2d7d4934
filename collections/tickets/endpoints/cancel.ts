import { defineEndpoint } from '#toolkit/endpoint.ts';
import { cancelInput, deskCancelInput } from '../cancel-contract.ts';
import { cancelTicket, cancelTicketByStaff } from '../operations/cancel-ticket.ts';

export const cancelEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/portal/tickets/:number/cancel',
    who: 'customer',
    input: cancelInput,
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: (req, { caller, input, params }) => cancelTicket(req, caller, params.number ?? '', input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/tickets/:id/cancel',
    who: 'staff',
    roles: ['technician', 'accounts'],
    input: deskCancelInput,
    run: (req, { caller, input, params }) => cancelTicketByStaff(req, caller, params.id ?? '', input),
  }),
];
