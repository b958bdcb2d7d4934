import { defineEndpoint } from '#toolkit/endpoint.ts';
import { loadDraft } from '../operations/load-draft.ts';
import type { DraftAnswer } from '../view.ts';

export const loadDraftEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/drafts/booking',
  who: 'customer',
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller }): Promise<DraftAnswer> => ({ draft: await loadDraft(req, caller.id) }),
});
