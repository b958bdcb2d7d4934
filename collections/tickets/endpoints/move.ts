import { defineEndpoint } from '#toolkit/endpoint.ts';
import { customerMoveInput } from '../contract.ts';
import { moveAsCustomer } from '../operations/move-as-customer.ts';
import { ticketDetails } from '../views/details.ts';
import { writing } from './writing.ts';

export const moveEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/move',
  who: 'customer',
  input: customerMoveInput,
  ...writing,
  run: async (req, { caller, input, params }) => {
    const number = params.number ?? '';
    await moveAsCustomer(req, caller, number, input);
    return ticketDetails(req, caller, number);
  },
});
