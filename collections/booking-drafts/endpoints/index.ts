import type { Endpoint } from 'payload';
import { draftInput } from '#collections/tickets/contract.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { clearDraft } from '../operations/clear-draft.ts';
import { loadDraft } from '../operations/load-draft.ts';
import { saveDraft } from '../operations/save-draft.ts';
import type { DraftAnswer } from '../view.ts';

const path = '/portal/drafts/booking';

export const bookingDraftEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path,
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller }): Promise<DraftAnswer> => ({ draft: await loadDraft(req, caller.id) }),
  }),
  defineEndpoint({
    method: 'put',
    path,
    who: 'customer',
    input: draftInput,
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: (req, { caller, input }) => saveDraft(req, caller.id, input),
  }),
  defineEndpoint({
    method: 'delete',
    path,
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller }) => {
      await clearDraft(req, caller.id);
      return {};
    },
  }),
];
