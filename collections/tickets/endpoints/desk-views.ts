import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskQueueQuery } from '../contract.ts';
import { loadDeskQueues } from '../views/desk-queues.ts';
import { deskTicket } from '../views/desk-ticket.ts';

const desk = { method: 'get', who: 'staff', roles: ['technician'] } as const;

export const deskViewEndpoints = [
  defineEndpoint({
    ...desk,
    path: '/desk/queues',
    input: deskQueueQuery,
    run: (req, { caller, input }) => loadDeskQueues(req, caller, input),
  }),
  defineEndpoint({
    ...desk,
    path: '/desk/tickets/:id',
    roles: ['technician', 'accounts'],
    run: (req, { caller, params }) => deskTicket(req, caller, params.id ?? ''),
  }),
];
