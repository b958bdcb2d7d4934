import { defineView } from '#collections/customers/views/define-view.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { answerFile } from '#toolkit/responses.ts';
import { paymentListQuery } from '../contract.ts';
import { listPayments } from '../views/list.ts';
import { receiptDocument, receiptView } from '../views/receipt.ts';

export const paymentViewEndpoints = [
  defineView({
    path: '/portal/views/payments',
    who: 'customer',
    query: paymentListQuery,
    load: (req, { caller, input }) => listPayments(req, caller, input),
  }),
  defineView({
    path: '/portal/views/payments/:id',
    who: 'customer',
    load: (req, { caller, params }) => receiptView(req, caller, params.id ?? ''),
  }),
  defineEndpoint({
    method: 'get',
    path: '/portal/payments/:id/receipt.pdf',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      const view = await receiptView(req, caller, params.id ?? '');
      const pdf = await portsOf(req).documents.receiptPdf(receiptDocument(view));
      return answerFile(pdf, {
        filename: `receipt-${view.ticketNumber ?? view.id}.pdf`,
        contentType: 'application/pdf',
      });
    },
  }),
];
