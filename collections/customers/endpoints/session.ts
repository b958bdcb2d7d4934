import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answer, requestIdOf, seeOther, withCookies } from '#toolkit/responses.ts';
import { logInInput } from '../contract.ts';
import { logInCustomer } from '../operations/log-in-customer.ts';
import type { ExtendResult, LogInResult } from '../view.ts';

export const logInEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/session/log-in',
  who: 'anyone',
  input: logInInput,
  // Per account the operation counts: only wrong passwords are uses.
  limits: [{ limit: 'log-in by address', by: 'address' }],
  run: async (req, { input }) => {
    const { next, setCookies } = await logInCustomer(req, input);
    return withCookies(answer({ next } satisfies LogInResult, requestIdOf(req)), setCookies);
  },
});

/** Answers a plain HTML form with the log-in page. Harmless to repeat. */
export const logOutEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/session/log-out',
  who: 'anyone',
  run: async (req) => {
    const { setCookies } = await portsOf(req).customerIdentity.logOut(req.headers);
    const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
      req.headers.get('content-type') ?? '',
    );
    return withCookies(isForm ? seeOther('/login?why=out') : answer({}, requestIdOf(req)), setCookies);
  },
});

/** Being asked at all moves the idle limit (see `customerSession`); the answer says to when. */
export const extendEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/session/extend',
  who: 'customer',
  run: async (_req, { caller }): Promise<ExtendResult> => {
    const { idleExpiresAt, absoluteExpiresAt } = caller.session;
    return { session: { idleExpiresAt, absoluteExpiresAt } };
  },
});
