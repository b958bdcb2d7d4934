import type { Endpoint } from 'payload';
import { ticketDetails } from '#collections/tickets/views/details.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { confirmSecretInput, fetchSecretInput, leaveSecretInput, newKeyInput } from '../contract.ts';
import { confirmSecret } from '../operations/confirm-secret.ts';
import { fetchSecret } from '../operations/fetch-secret.ts';
import { leaveSecret } from '../operations/leave-secret.ts';
import { makeKey } from '../operations/make-key.ts';
import { withdrawSecret } from '../operations/withdraw-secret.ts';
import { keyOf, ownKey } from '../views/keys.ts';

const writing = [{ limit: 'write by person', by: 'caller' }] as const;
const secret = [{ limit: 'secret by person', by: 'caller' }] as const;

export const secretEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'post',
    path: '/portal/tickets/:number/secrets',
    who: 'customer',
    input: leaveSecretInput,
    limits: secret,
    maxBytes: 16 * 1024,
    run: async (req, { caller, input, params }) => {
      const number = params.number ?? '';
      await leaveSecret(req, caller, number, input);
      return ticketDetails(req, caller, number);
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/secrets/:id/withdraw',
    who: 'customer',
    limits: writing,
    run: (req, { caller, params }) => withdrawSecret(req, caller, params.id ?? ''),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/secrets/:id/fetch',
    who: 'staff',
    roles: ['technician'],
    input: fetchSecretInput,
    limits: writing,
    run: (req, { caller, input, params }) => fetchSecret(req, caller, params.id ?? '', input.opening),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/secrets/:id/confirm',
    who: 'staff',
    roles: ['technician'],
    input: confirmSecretInput,
    limits: writing,
    run: (req, { caller, input, params }) => confirmSecret(req, caller, params.id ?? '', input),
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/secret-key',
    who: 'staff',
    roles: ['technician'],
    run: (req, { caller }) => ownKey(req, caller),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/secret-key',
    who: 'staff',
    roles: ['technician'],
    input: newKeyInput,
    limits: secret,
    run: async (req, { caller, input }) => {
      await makeKey(req, caller, input);
      return ownKey(req, caller);
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/staff/:id/key',
    who: 'staff',
    run: (req, { params }) => keyOf(req, params.id ?? ''),
  }),
];
