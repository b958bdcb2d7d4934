import { defineEndpoint } from '#toolkit/endpoint.ts';
import { findFile } from '../operations/find-file.ts';
import { streamFile } from './stream-file.ts';

/** For the account whose file it is. */
export const downloadEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/attachments/:id',
  who: 'customer',
  limits: [{ limit: 'read by address', by: 'address' }],
  run: async (req, { caller, params }) =>
    streamFile(req, await findFile(req, params.id ?? '', caller.account)),
});

/** For staff, notes among themselves included. */
export const deskDownloadEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/attachments/:id',
  who: 'staff',
  roles: ['technician'],
  run: async (req, { params }) => streamFile(req, await findFile(req, params.id ?? '', null)),
});
