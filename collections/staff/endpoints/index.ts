import type { Endpoint } from 'payload';
import { retryJob } from '#collections/deliveries/operations/retry-job.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { clientOf } from '#toolkit/input.ts';
import { logInWithinLimits } from '#toolkit/log-in-limits.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answer, requestIdOf, withCookies } from '#toolkit/responses.ts';
import { deskSearchQuery, staffLogInInput } from '../contract.ts';
import { searchDesk } from '../views/search.ts';

const logIn = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-in',
  who: 'anyone',
  input: staffLogInInput,
  limits: [{ limit: 'log-in by address', by: 'address' }],
  run: async (req, { input }) => {
    const result = await logInWithinLimits(req, { audience: 'staff', email: input.email }, () =>
      portsOf(req).staffIdentity.logIn({ ...input, remember: false, client: clientOf(req) }),
    );
    if (!result.ok) throw new DomainError('wrong_credentials', 'E-mail or password is not right.');
    return withCookies(answer({ next: '/admin' }, requestIdOf(req)), result.setCookies);
  },
});

const logOut = defineEndpoint({
  method: 'post',
  path: '/desk/session/log-out',
  who: 'anyone',
  run: async (req) => {
    const { setCookies } = await portsOf(req).staffIdentity.logOut(req.headers);
    return withCookies(answer({ next: '/admin/login' }, requestIdOf(req)), setCookies);
  },
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
  run: async (req, { caller, params }) => retryJob(req, caller, params.id ?? ''),
});

export const staffEndpoints: Endpoint[] = [logIn, logOut, search, retry];
