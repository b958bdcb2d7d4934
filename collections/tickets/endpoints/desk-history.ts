import { defineEndpoint } from '#toolkit/endpoint.ts';
import { messageHistory } from '../views/message-history.ts';

export const deskHistoryEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/messages/:id/history',
  who: 'staff',
  roles: ['technician'],
  run: (req, { params }) => messageHistory(req, params.id ?? '', null),
});
