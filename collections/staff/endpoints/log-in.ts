import { defineEndpoint } from '#toolkit/endpoint.ts';
import { answer, requestIdOf, withCookies } from '#toolkit/responses.ts';
import { staffLogInInput } from '../contract.ts';
import { logInStaff } from '../operations/log-in-staff.ts';

export const staffLogInEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-in',
  who: 'anyone',
  input: staffLogInInput,
  limits: [{ limit: 'log-in by address', by: 'address' }],
  run: async (req, { input }) =>
    withCookies(answer({ next: '/admin' }, requestIdOf(req)), await logInStaff(req, input)),
});
