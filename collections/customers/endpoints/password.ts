import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { forgotInput, resetInput } from '../contract.ts';
import { resetCustomerPassword } from '../operations/reset-password.ts';

export const forgotPasswordEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/password/forgot',
  who: 'anyone',
  input: forgotInput,
  limits: [
    { limit: 'token by address', by: 'address' },
    { limit: 'mail by account', by: ({ email }) => `reset:${email}` },
  ],
  run: async (req, { input }) => {
    await portsOf(req).customerIdentity.requestPasswordReset(input.email);
    return {};
  },
});

export const resetPasswordEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/password/reset',
  who: 'anyone',
  input: resetInput,
  limits: [{ limit: 'token by address', by: 'address' }],
  run: async (req, { input }) => {
    await resetCustomerPassword(req, input);
    return {};
  },
});
