import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { notFound } from '#kernel/errors.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { renameTemplateInput, saveTemplateInput } from '../contract.ts';
import { removeTemplate, renameTemplate } from '../operations/change-template.ts';
import { saveTemplate } from '../operations/save-template.ts';
import { templateStart, templatesOf } from '../views/templates.ts';
import { templateWords } from '../words.ts';

const writing = [{ limit: 'write by person', by: 'caller' }] as const;

export const ticketTemplateEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/templates',
    who: 'customer',
    load: async (req, { caller }) => ({ templates: await templatesOf(req, caller) }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/portal/templates/:id',
    who: 'customer',
    limits: writing,
    run: async (req, { caller, params }) => {
      const start = await templateStart(req, caller, params.id ?? '');
      if (!start) throw notFound(templateWords().what);
      return start;
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/templates',
    who: 'customer',
    input: saveTemplateInput,
    limits: writing,
    run: (req, { caller, input }) => saveTemplate(req, caller, input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/templates/:id/rename',
    who: 'customer',
    input: renameTemplateInput,
    limits: writing,
    run: async (req, { caller, input, params }) => {
      await renameTemplate(req, caller, params.id ?? '', input.name);
      return {};
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/templates/:id/remove',
    who: 'customer',
    limits: writing,
    run: async (req, { caller, params }) => {
      await removeTemplate(req, caller, params.id ?? '');
      return {};
    },
  }),
];
