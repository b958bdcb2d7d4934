import { istDate } from '#kernel/calendar.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { ticketExportQuery } from '../bulk-contract.ts';
import { ticketListSummary } from '../views/summary.ts';

/** The list as it is filtered, or what was chosen of it, to print or to keep. */
export const exportPdfEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/tickets/export/pdf',
  who: 'customer',
  input: ticketExportQuery,
  limits: [{ limit: 'export by person', by: 'caller' }],
  run: async (req, { caller, input }) => {
    const pdf = await portsOf(req).documents.summaryPdf(await ticketListSummary(req, caller, input));
    return answerFile(pdf, {
      filename: `tickets-${istDate(nowOf(req))}.pdf`,
      contentType: 'application/pdf',
    });
  },
});
