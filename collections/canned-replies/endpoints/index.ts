import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { repliesFor } from '../views/for-ticket.ts';

export const cannedReplyEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path: '/desk/tickets/:id/ready-replies',
    who: 'staff',
    roles: ['technician'],
    run: async (req, { caller, params }) => ({ replies: await repliesFor(req, caller, params.id ?? '') }),
  }),
];
