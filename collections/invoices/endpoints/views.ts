import { defineView } from '#collections/customers/views/define-view.ts';
import { invoiceListQuery } from '../contract.ts';
import { invoiceDetails } from '../views/details.ts';
import { listInvoices } from '../views/list.ts';

export const invoiceViewEndpoints = [
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
];
