import { defineEndpoint } from '#toolkit/endpoint.ts';
import { replyInput } from '../contract.ts';
import { reply } from '../operations/reply.ts';
import { shownMessage } from '../views/message-event.ts';
import { writing } from './writing.ts';

export const replyEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/:number/reply',
  who: 'customer',
  input: replyInput,
  ...writing,
  run: async (req, { caller, input, params }) =>
    shownMessage(req, await reply(req, caller, params.number ?? '', input), caller),
});
