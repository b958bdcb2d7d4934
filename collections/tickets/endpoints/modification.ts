import { defineEndpoint } from '#toolkit/endpoint.ts';
import { requestModificationInput } from '../contract.ts';
import { requestModification } from '../operations/request-modification.ts';
import { ticketDetails } from '../views/details.ts';
import { writing } from './writing.ts';

export const modificationEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/modification',
  who: 'customer',
  input: requestModificationInput,
  limits: writing.limits,
  run: async (req, { caller, input, params }) => {
    const number = params.number ?? '';
    await requestModification(req, caller, number, input);
    return ticketDetails(req, caller, number);
  },
});
