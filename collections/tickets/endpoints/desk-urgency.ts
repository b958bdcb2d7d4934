import { defineEndpoint } from '#toolkit/endpoint.ts';
import { urgencyInput } from '../contract.ts';
import { changeUrgencyByStaff } from '../operations/change-urgency.ts';
import { deskTicket } from '../views/desk-ticket.ts';
import { withConflict } from './with-conflict.ts';
import { writing } from './writing.ts';

export const deskUrgencyEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/tickets/:id/urgency',
  who: 'staff',
  roles: ['technician'],
  input: urgencyInput,
  limits: writing.limits,
  run: (req, { caller, input, params }) =>
    withConflict(req, caller, async () => {
      const ticket = params.id ?? '';
      await changeUrgencyByStaff(req, caller, ticket, input);
      return deskTicket(req, caller, ticket);
    }),
});
