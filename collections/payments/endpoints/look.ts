import { defineEndpoint } from '#toolkit/endpoint.ts';
import { noInput } from '../contract.ts';
import { lookUpTicketPayments } from '../operations/look-up-payments.ts';

/** The page waits for news about a payment and asks to look: at the gateway, not at what the browser says. */
export const lookEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/payment-check',
  who: 'customer',
  input: noInput,
  limits: [{ limit: 'pay by person', by: 'caller' }],
  run: (req, { caller, params }) => lookUpTicketPayments(req, caller, params.number ?? ''),
});
