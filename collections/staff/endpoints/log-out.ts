import { defineEndpoint } from '#toolkit/endpoint.ts';
import { answer, requestIdOf, withCookies } from '#toolkit/responses.ts';
import { logOutStaff } from '../operations/log-out-staff.ts';

export const staffLogOutEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-out',
  who: 'anyone',
  run: async (req) => withCookies(answer({ next: '/admin/login' }, requestIdOf(req)), await logOutStaff(req)),
});
