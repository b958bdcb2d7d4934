import { defineEndpoint } from '#toolkit/endpoint.ts';
import { earlierQuery } from '../contract.ts';
import { earlierMessages } from '../views/earlier-messages.ts';

export const deskEarlierEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/tickets/:id/messages',
  who: 'staff',
  roles: ['technician'],
  input: earlierQuery,
  run: (req, { caller, input, params }) => earlierMessages(req, caller, params.id ?? '', input.before),
});
