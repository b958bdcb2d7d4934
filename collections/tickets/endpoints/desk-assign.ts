import { defineEndpoint } from '#toolkit/endpoint.ts';
import { assignInput } from '../contract.ts';
import { assign } from '../operations/assign.ts';
import { deskTicket } from '../views/desk-ticket.ts';
import { withConflict } from './with-conflict.ts';
import { writing } from './writing.ts';

export const deskAssignEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/tickets/:id/assign',
  who: 'staff',
  roles: ['technician'],
  input: assignInput,
  limits: writing.limits,
  run: (req, { caller, input, params }) =>
    withConflict(req, caller, async () => {
      const ticket = params.id ?? '';
      await assign(req, caller, ticket, input);
      return deskTicket(req, caller, ticket);
    }),
});
