import { draftInput } from '#collections/tickets/contract.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { saveDraft } from '../operations/save-draft.ts';

export const saveDraftEndpoint = defineEndpoint({
  method: 'put',
  path: '/portal/drafts/booking',
  who: 'customer',
  input: draftInput,
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: (req, { caller, input }) => saveDraft(req, caller.id, input),
});
