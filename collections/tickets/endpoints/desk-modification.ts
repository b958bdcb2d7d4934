import { defineEndpoint } from '#toolkit/endpoint.ts';
import { answerModificationInput } from '../contract.ts';
import { answerModification } from '../operations/answer-modification.ts';
import { deskTicket } from '../views/desk-ticket.ts';
import { writing } from './writing.ts';

export const deskModificationEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/modifications/:id/answer',
  who: 'staff',
  roles: ['technician'],
  input: answerModificationInput,
  limits: writing.limits,
  run: async (req, { caller, input, params }) =>
    deskTicket(req, caller, await answerModification(req, caller, params.id ?? '', input)),
});
