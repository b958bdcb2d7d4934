import { defineEndpoint } from '#toolkit/endpoint.ts';
import { presenceInput } from '../contract.ts';
import { setPresence } from '../operations/set-presence.ts';
import { presenceOf } from '../views/presence.ts';

export const presenceEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/presence',
  who: 'staff',
  roles: ['technician'],
  input: presenceInput,
  run: async (req, { caller, input }) => {
    await setPresence(req, caller, input);
    return presenceOf(req, caller);
  },
});
