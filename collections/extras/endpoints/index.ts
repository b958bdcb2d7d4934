import type { Endpoint } from 'payload';
import { noInput } from '#collections/payments/contract.ts';
import { lookUpExtraPayments } from '#collections/payments/operations/look-up-payments.ts';
import { requestExtraCheckout } from '#collections/payments/operations/request-checkout.ts';
import { deskTicket } from '#collections/tickets/views/desk-ticket.ts';
import { ticketDetails } from '#collections/tickets/views/details.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { answerExtraInput, changeExtraInput, proposeInput } from '../contract.ts';
import { answerExtra } from '../operations/answer-extra.ts';
import { changeExtra } from '../operations/change-extra.ts';
import { proposeExtra } from '../operations/propose-extra.ts';
import { withdrawExtra } from '../operations/withdraw-extra.ts';
import { withNewest } from './with-newest.ts';

const writing = [{ limit: 'write by person', by: 'caller' }] as const;
const paying = [{ limit: 'pay by person', by: 'caller' }] as const;

export const extraEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'post',
    path: '/desk/tickets/:id/extras',
    who: 'staff',
    roles: ['technician'],
    input: proposeInput,
    limits: writing,
    run: async (req, { caller, input, params }) => {
      await proposeExtra(req, caller, params.id ?? '', input);
      return deskTicket(req, caller, params.id ?? '');
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/extras/:id/change',
    who: 'staff',
    roles: ['technician'],
    input: changeExtraInput,
    limits: writing,
    run: async (req, { caller, input, params }) =>
      deskTicket(req, caller, await changeExtra(req, caller, params.id ?? '', input)),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/extras/:id/withdraw',
    who: 'staff',
    roles: ['technician', 'accounts'],
    input: noInput,
    limits: writing,
    run: async (req, { caller, params }) =>
      deskTicket(req, caller, await withdrawExtra(req, caller, params.id ?? '')),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/extras/:id/answer',
    who: 'customer',
    input: answerExtraInput,
    limits: writing,
    run: (req, { caller, input, params }) =>
      withNewest(req, caller, params.id ?? '', async () =>
        ticketDetails(req, caller, await answerExtra(req, caller, params.id ?? '', input)),
      ),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/extras/:id/pay',
    who: 'customer',
    input: noInput,
    limits: paying,
    run: (req, { caller, params }) => requestExtraCheckout(req, caller, params.id ?? ''),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/extras/:id/payment-check',
    who: 'customer',
    input: noInput,
    limits: paying,
    run: (req, { caller, params }) => lookUpExtraPayments(req, caller, params.id ?? ''),
  }),
];
