import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { helpQuery, suggestQuery } from '../contract.ts';
import { articleView } from '../views/article.ts';
import { helpView, suggestArticles } from '../views/help.ts';

export const articleEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/help',
    who: 'anyone',
    query: helpQuery,
    load: (req, { input }) => helpView(req, input),
  }),
  defineView({
    path: '/portal/views/help/:slug',
    who: 'anyone',
    load: (req, { params }) => articleView(req, params.slug ?? ''),
  }),
  defineEndpoint({
    method: 'get',
    path: '/portal/help/suggest',
    who: 'anyone',
    input: suggestQuery,
    limits: [{ limit: 'read by address', by: 'address' }],
    run: (req, { input }) => suggestArticles(req, input.q),
  }),
];
