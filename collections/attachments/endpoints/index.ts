import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { findFile } from '../operations/find-file.ts';
import { removeFile } from '../operations/remove-file.ts';
import { download } from './download.ts';
import { uploadEndpoint } from './upload.ts';

export const attachmentEndpoints: Endpoint[] = [
  uploadEndpoint,
  defineEndpoint({
    method: 'get',
    path: '/portal/attachments/:id',
    who: 'customer',
    limits: [{ limit: 'read by address', by: 'address' }],
    run: async (req, { caller, params }) =>
      download(req, await findFile(req, params.id ?? '', caller.account)),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/portal/attachments/:id',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      await removeFile(req, params.id ?? '', caller.id);
      return {};
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/attachments/:id',
    who: 'staff',
    roles: ['technician'],
    run: async (req, { params }) => download(req, await findFile(req, params.id ?? '', null)),
  }),
];
