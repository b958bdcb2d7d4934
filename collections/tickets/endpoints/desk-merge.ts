import { defineEndpoint } from '#toolkit/endpoint.ts';
import { mergeInput, mergeTargetsQuery } from '../merge-contract.ts';
import { mergeTickets } from '../operations/merge-tickets.ts';
import { deskTicket } from '../views/desk-ticket.ts';
import { mergeTargets } from '../views/merging.ts';
import { withConflict } from './with-conflict.ts';
import { writing } from './writing.ts';

export const deskMergeEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/desk/tickets/:id/merge',
    who: 'staff',
    roles: ['technician'],
    input: mergeInput,
    limits: writing.limits,
    run: (req, { caller, input, params }) =>
      withConflict(req, caller, async () => {
        const ticket = params.id ?? '';
        await mergeTickets(req, caller, ticket, input);
        return deskTicket(req, caller, ticket);
      }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/tickets/:id/merge-targets',
    who: 'staff',
    roles: ['technician'],
    input: mergeTargetsQuery,
    run: async (req, { input, params }) => ({ targets: await mergeTargets(req, params.id ?? '', input.q) }),
  }),
];
