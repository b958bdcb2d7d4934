import { defineEndpoint } from '#toolkit/endpoint.ts';
import { earlierQuery } from '../contract.ts';
import { earlierMessages } from '../views/earlier-messages.ts';

export const earlierEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/tickets/:number/messages',
  who: 'customer',
  input: earlierQuery,
  limits: [{ limit: 'read by address', by: 'address' }],
  run: (req, { caller, input, params }) => earlierMessages(req, caller, params.number ?? '', input.before),
});
