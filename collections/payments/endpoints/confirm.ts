import { defineEndpoint } from '#toolkit/endpoint.ts';
import { confirmInput } from '../contract.ts';
import { confirmCheckout } from '../operations/confirm-checkout.ts';

export const confirmEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/payments/confirm',
  who: 'customer',
  input: confirmInput,
  limits: [{ limit: 'pay by person', by: 'caller' }],
  run: (req, { caller, input }) => confirmCheckout(req, input, caller.account),
});
