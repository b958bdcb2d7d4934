import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { ticketSummary } from '../views/summary.ts';

/** One ticket with its history and conversation, to print or to keep. */
export const summaryEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/tickets/:number/pdf',
  who: 'customer',
  limits: [{ limit: 'export by person', by: 'caller' }],
  run: async (req, { caller, params }) => {
    const number = params.number ?? '';
    const pdf = await portsOf(req).documents.summaryPdf(await ticketSummary(req, caller, number));
    return answerFile(pdf, { filename: `${number}.pdf`, contentType: 'application/pdf' });
  },
});
