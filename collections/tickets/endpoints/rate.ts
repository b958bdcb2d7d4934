import { defineEndpoint } from '#toolkit/endpoint.ts';
import { rateInput } from '../contract.ts';
import { rate } from '../operations/rate.ts';
import { ticketDetails } from '../views/details.ts';
import { writing } from './writing.ts';

export const rateEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/rate',
  who: 'customer',
  input: rateInput,
  limits: writing.limits,
  run: async (req, { caller, input, params }) => {
    const number = params.number ?? '';
    await rate(req, caller, number, input);
    return ticketDetails(req, caller, number);
  },
});
