import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { orderViewsInput, saveViewInput } from '../contract.ts';
import { orderViews, removeView, saveView } from '../operations/save-view.ts';

const desk = {
  who: 'staff',
  roles: ['technician'],
  limits: [{ limit: 'write by person', by: 'caller' }],
} as const;

export const savedViewEndpoints: Endpoint[] = [
  defineEndpoint({
    ...desk,
    method: 'post',
    path: '/desk/views',
    input: saveViewInput,
    run: async (req, { caller, input }) => ({ id: await saveView(req, caller, null, input) }),
  }),
  defineEndpoint({
    ...desk,
    method: 'put',
    path: '/desk/views',
    input: orderViewsInput,
    run: async (req, { caller, input }) => orderViews(req, caller, input),
  }),
  defineEndpoint({
    ...desk,
    method: 'post',
    path: '/desk/views/:id',
    input: saveViewInput,
    run: async (req, { caller, input, params }) => ({
      id: await saveView(req, caller, params.id ?? '', input),
    }),
  }),
  defineEndpoint({
    ...desk,
    method: 'delete',
    path: '/desk/views/:id',
    run: async (req, { caller, params }) => removeView(req, caller, params.id ?? ''),
  }),
];
