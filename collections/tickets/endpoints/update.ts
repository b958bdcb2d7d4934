import { defineEndpoint } from '#toolkit/endpoint.ts';
import { updateInfoInput } from '../contract.ts';
import { updateInfo } from '../operations/update-info.ts';
import { ticketDetails } from '../views/details.ts';
import { writing } from './writing.ts';

export const updateEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/update',
  who: 'customer',
  input: updateInfoInput,
  ...writing,
  run: async (req, { caller, input, params }) => {
    const number = params.number ?? '';
    await updateInfo(req, caller, number, input);
    return ticketDetails(req, caller, number);
  },
});
