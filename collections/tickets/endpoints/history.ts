import { defineEndpoint } from '#toolkit/endpoint.ts';
import { messageHistory } from '../views/message-history.ts';

export const historyEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/messages/:id/history',
  who: 'customer',
  limits: [{ limit: 'read by address', by: 'address' }],
  run: (req, { caller, params }) => messageHistory(req, params.id ?? '', caller.account),
});
