import type { Endpoint } from 'payload';
import { deskTicket } from '#collections/tickets/views/desk-ticket.ts';
import { ticketDetails } from '#collections/tickets/views/details.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { askConsentInput, giveConsentInput } from '../contract.ts';
import { askConsent } from '../operations/ask-consent.ts';
import { giveConsent } from '../operations/give-consent.ts';
import { withdrawConsent } from '../operations/withdraw-consent.ts';

const writing = [{ limit: 'write by person', by: 'caller' }] as const;

export const consentEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'post',
    path: '/desk/tickets/:id/session-scope',
    who: 'staff',
    roles: ['technician'],
    input: askConsentInput,
    limits: writing,
    run: async (req, { caller, input, params }) =>
      deskTicket(req, caller, await askConsent(req, caller, params.id ?? '', input)),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/tickets/:number/session-consent',
    who: 'customer',
    input: giveConsentInput,
    limits: writing,
    run: async (req, { caller, input, params }) => {
      const number = params.number ?? '';
      await giveConsent(req, caller, number, input);
      return ticketDetails(req, caller, number);
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/tickets/:number/session-consent/withdraw',
    who: 'customer',
    limits: writing,
    run: async (req, { caller, params }) => {
      const number = params.number ?? '';
      await withdrawConsent(req, caller, number);
      return ticketDetails(req, caller, number);
    },
  }),
];
