import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskMoveInput } from '../contract.ts';
import { moveAsStaff } from '../operations/move-as-staff.ts';
import { deskTicket } from '../views/desk-ticket.ts';
import { withConflict } from './with-conflict.ts';
import { writing } from './writing.ts';

export const deskMoveEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/tickets/:id/move',
  who: 'staff',
  roles: ['technician'],
  input: deskMoveInput,
  ...writing,
  run: (req, { caller, input, params }) =>
    withConflict(req, caller, async () => {
      const ticket = params.id ?? '';
      await moveAsStaff(req, caller, ticket, input);
      return deskTicket(req, caller, ticket);
    }),
});
