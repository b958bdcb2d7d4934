import { istDate } from '#kernel/calendar.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { ticketExportQuery } from '../bulk-contract.ts';
import { ticketsCsv } from '../views/csv.ts';
import { ticketsToExport } from '../views/export.ts';

/** The list as it is filtered, or what was chosen of it, as a file for a spreadsheet. */
export const exportEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/tickets/export',
  who: 'customer',
  input: ticketExportQuery,
  limits: [{ limit: 'export by person', by: 'caller' }],
  run: async (req, { caller, input }) => {
    const text = ticketsCsv(await ticketsToExport(req, caller, input), caller.locale);
    return answerFile(new TextEncoder().encode(text), {
      filename: `tickets-${istDate(nowOf(req))}.csv`,
      contentType: 'text/csv; charset=utf-8',
      save: true,
    });
  },
});
