import { defineEndpoint } from '#toolkit/endpoint.ts';
import { clearDraft } from '../operations/clear-draft.ts';

export const clearDraftEndpoint = defineEndpoint({
  method: 'delete',
  path: '/portal/drafts/booking',
  who: 'customer',
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller }) => {
    await clearDraft(req, caller.id);
    return {};
  },
});
