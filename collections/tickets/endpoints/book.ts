import { defineEndpoint } from '#toolkit/endpoint.ts';
import { bookRemoteInput } from '../contract.ts';
import { bookRemote } from '../operations/book-remote.ts';

export const bookEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets',
  who: 'customer',
  input: bookRemoteInput,
  maxBytes: 256 * 1024,
  limits: [{ limit: 'book by person', by: (_input, caller) => caller.id }],
  run: (req, { caller, input }) => bookRemote(req, caller, input),
});
