import type { Endpoint } from 'payload';
import { withConflict } from '#collections/tickets/endpoints/with-conflict.ts';
import { writing } from '#collections/tickets/endpoints/writing.ts';
import { deskTicket } from '#collections/tickets/views/desk-ticket.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { runMacroInput, runOnManyInput } from '../contract.ts';
import { runMacro } from '../operations/run-macro.ts';
import { runOnMany } from '../operations/run-on-many.ts';
import { macrosFor, macrosOf } from '../views/macros.ts';
import { macroWords } from '../words.ts';

export const macroEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path: '/desk/macros',
    who: 'staff',
    roles: ['technician'],
    run: async (req, { caller }) => ({ macros: await macrosOf(req, caller) }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/macros/:id/run',
    who: 'staff',
    roles: ['technician'],
    input: runOnManyInput,
    limits: [{ limit: 'many at once by person', by: 'caller' }],
    run: (req, { caller, input, params }) => {
      const { id = '' } = params;
      if (!isUuid(id)) throw notFound(macroWords().what);
      return runOnMany(req, caller, id, input);
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/tickets/:id/macros',
    who: 'staff',
    roles: ['technician'],
    run: async (req, { caller, params }) => ({ macros: await macrosFor(req, caller, params.id ?? '') }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/tickets/:id/macro',
    who: 'staff',
    roles: ['technician'],
    input: runMacroInput,
    limits: writing.limits,
    run: (req, { caller, input, params }) =>
      withConflict(req, caller, async () => {
        const ticket = params.id ?? '';
        await runMacro(req, caller, ticket, input);
        return deskTicket(req, caller, ticket);
      }),
  }),
];
