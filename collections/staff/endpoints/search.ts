import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskSearchQuery } from '../contract.ts';
import { searchDesk } from '../views/search.ts';

export const searchEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/search',
  who: 'staff',
  input: deskSearchQuery,
  run: async (req, { caller, input }) => ({ hits: await searchDesk(req, caller, input.q) }),
});
