import type { Endpoint } from 'payload';
import { retryJob } from '#collections/deliveries/operations/retry-job.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { answer, requestIdOf, withCookies } from '#toolkit/responses.ts';
import { deskSearchQuery, staffLogInInput } from '../contract.ts';
import { logInStaff } from '../operations/log-in-staff.ts';
import { logOutStaff } from '../operations/log-out-staff.ts';
import { searchDesk } from '../views/search.ts';

const logIn = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-in',
  who: 'anyone',
  input: staffLogInInput,
  limits: [{ limit: 'log-in by address', by: 'address' }],
  run: async (req, { input }) =>
    withCookies(answer({ next: '/admin' }, requestIdOf(req)), await logInStaff(req, input)),
});

const logOut = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-out',
  who: 'anyone',
  run: async (req) => withCookies(answer({ next: '/admin/login' }, requestIdOf(req)), await logOutStaff(req)),
});

const search = defineEndpoint({
  method: 'get',
  path: '/desk/search',
  who: 'staff',
  input: deskSearchQuery,
  run: async (req, { caller, input }) => ({ hits: await searchDesk(req, caller, input.q) }),
});

const retry = defineEndpoint({
  method: 'post',
  path: '/desk/jobs/:id/retry',
  who: 'staff',
  // Admins only: they alone see which jobs gave up.
  roles: [],
  run: async (req, { params }) => retryJob(req, params.id ?? ''),
});

export const staffEndpoints: Endpoint[] = [logIn, logOut, search, retry];
