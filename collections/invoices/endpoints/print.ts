import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { invoiceDetails } from '../views/details.ts';

export const printEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/invoices/:number/pdf',
  who: 'customer',
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller, params }) => {
    const { document } = await invoiceDetails(req, caller, params.number ?? '');
    const pdf = await portsOf(req).documents.pdf(document);
    return answerFile(pdf, { filename: `${document.number}.pdf`, contentType: 'application/pdf' });
  },
});
