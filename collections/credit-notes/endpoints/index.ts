import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { findCreditNote } from '../views/find.ts';

export const creditNoteEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path: '/portal/credit-notes/:number/pdf',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      const document = await findCreditNote(req, caller, params.number ?? '');
      const pdf = await portsOf(req).documents.pdf(document);
      return answerFile(pdf, { filename: `${document.number}.pdf`, contentType: 'application/pdf' });
    },
  }),
];
