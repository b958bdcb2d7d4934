import { defineEndpoint } from '#toolkit/endpoint.ts';
import { noInput } from '../contract.ts';
import { requestCheckout } from '../operations/request-checkout.ts';

export const payEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/pay',
  who: 'customer',
  input: noInput,
  limits: [{ limit: 'pay by person', by: 'caller' }],
  run: (req, { caller, params }) => requestCheckout(req, caller, params.number ?? ''),
});
