import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { findPicture } from '../operations/find-picture.ts';
import { showPicture } from './show.ts';

export const mediaEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path: '/portal/media/:id/:size',
    who: 'anyone',
    limits: [{ limit: 'read by address', by: 'address' }],
    run: async (req, { params }) => showPicture(req, await findPicture(req, params)),
  }),
];
