import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { forgotInput, registerInput, verifyInput } from '../contract.ts';
import { registerCustomer } from '../operations/register-customer.ts';
import { verifyCustomer } from '../operations/verify-customer.ts';

export const registerEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/register',
  who: 'anyone',
  input: registerInput,
  limits: [
    { limit: 'register by address', by: 'address' },
    { limit: 'mail by account', by: ({ email }) => `register:${email}` },
  ],
  run: async (req, { input }) => {
    await registerCustomer(req, input);
    return {};
  },
});

export const verifyEmailEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/verify-email',
  who: 'anyone',
  input: verifyInput,
  limits: [{ limit: 'token by address', by: 'address' }],
  run: (req, { input }) => verifyCustomer(req, input.token),
});

export const resendVerificationEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/verify-email/resend',
  who: 'anyone',
  input: forgotInput,
  limits: [
    { limit: 'token by address', by: 'address' },
    { limit: 'mail by account', by: ({ email }) => `verify:${email}` },
  ],
  run: async (req, { input }) => {
    await portsOf(req).customerIdentity.sendVerification(input.email);
    return {};
  },
});
