import { defineEndpoint } from '#toolkit/endpoint.ts';
import { readInput } from '../contract.ts';
import { markRead } from '../operations/mark-read.ts';
import { writing } from './writing.ts';

export const readEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/read',
  who: 'customer',
  input: readInput,
  limits: writing.limits,
  run: async (req, { caller, input, params }) => {
    await markRead(req, caller, params.number ?? '', input.message);
    return {};
  },
});
