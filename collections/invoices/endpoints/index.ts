import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { invoiceListQuery } from '../contract.ts';
import { invoiceDetails } from '../views/details.ts';
import { listInvoices } from '../views/list.ts';

export const invoiceEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/invoices',
    who: 'customer',
    query: invoiceListQuery,
    load: (req, { caller, input }) => listInvoices(req, caller, input.page),
  }),
  defineView({
    path: '/portal/views/invoices/:number',
    who: 'customer',
    load: (req, { caller, params }) => invoiceDetails(req, caller, params.number ?? ''),
  }),
  defineEndpoint({
    method: 'get',
    path: '/portal/invoices/:number/pdf',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      const { document } = await invoiceDetails(req, caller, params.number ?? '');
      const pdf = await portsOf(req).documents.pdf(document);
      return answerFile(pdf, { filename: `${document.number}.pdf`, contentType: 'application/pdf' });
    },
  }),
];
