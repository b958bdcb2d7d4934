import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskReplyInput } from '../contract.ts';
import { replyAsStaff } from '../operations/reply-as-staff.ts';
import { shownMessage } from '../views/message-event.ts';
import { writing } from './writing.ts';

export const deskReplyEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/tickets/:id/reply',
  who: 'staff',
  roles: ['technician'],
  input: deskReplyInput,
  ...writing,
  run: async (req, { caller, input, params }) =>
    shownMessage(req, await replyAsStaff(req, caller, params.id ?? '', input), caller),
});
