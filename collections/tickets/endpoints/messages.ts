import { defineEndpoint } from '#toolkit/endpoint.ts';
import { earlierQuery } from '../contract.ts';
import { earlierMessages } from '../views/earlier-messages.ts';
import { messageHistory } from '../views/message-history.ts';

const reading = {
  method: 'get',
  who: 'customer',
  limits: [{ limit: 'read by address', by: 'address' }],
} as const;
const desk = { method: 'get', who: 'staff', roles: ['technician'] } as const;

/** What a page of a conversation asks for when somebody wants to see more of it. */
export const messageViewEndpoints = [
  defineEndpoint({
    ...reading,
    path: '/portal/messages/:id/history',
    run: (req, { caller, params }) => messageHistory(req, params.id ?? '', caller.account),
  }),
  defineEndpoint({
    ...reading,
    path: '/portal/tickets/:number/messages',
    input: earlierQuery,
    run: (req, { caller, input, params }) => earlierMessages(req, caller, params.number ?? '', input.before),
  }),
  defineEndpoint({
    ...desk,
    path: '/desk/messages/:id/history',
    run: (req, { params }) => messageHistory(req, params.id ?? '', null),
  }),
  defineEndpoint({
    ...desk,
    path: '/desk/tickets/:id/messages',
    input: earlierQuery,
    run: (req, { caller, input, params }) => earlierMessages(req, caller, params.id ?? '', input.before),
  }),
];
