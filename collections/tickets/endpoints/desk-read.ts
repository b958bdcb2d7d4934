import { defineEndpoint } from '#toolkit/endpoint.ts';
import { readInput } from '../contract.ts';
import { markRead } from '../operations/mark-read.ts';
import { writing } from './writing.ts';

export const deskReadEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/tickets/:id/read',
  who: 'staff',
  roles: ['technician'],
  input: readInput,
  limits: writing.limits,
  run: async (req, { caller, input, params }) => {
    await markRead(req, caller, params.id ?? '', input.message);
    return {};
  },
});
