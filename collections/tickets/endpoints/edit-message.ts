import { defineEndpoint } from '#toolkit/endpoint.ts';
import { editMessageInput } from '../contract.ts';
import { editMessage } from '../operations/edit-message.ts';
import { shownMessage } from '../views/message-event.ts';
import { writing } from './writing.ts';

export const editMessageEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/messages/:id/edit',
  who: 'customer',
  input: editMessageInput,
  ...writing,
  run: async (req, { caller, input, params }) => {
    const id = params.id ?? '';
    await editMessage(req, caller, id, input);
    return shownMessage(req, id, caller);
  },
});
