import { defineEndpoint } from '#toolkit/endpoint.ts';
import { removeFile } from '../operations/remove-file.ts';

/** For the customer who has uploaded a file and sent it with nothing. */
export const removeEndpoint = defineEndpoint({
  method: 'delete',
  path: '/portal/attachments/:id',
  who: 'customer',
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller, params }) => {
    await removeFile(req, params.id ?? '', caller);
    return {};
  },
});

/** The same for staff, of what they have uploaded themselves. */
export const deskRemoveEndpoint = defineEndpoint({
  method: 'delete',
  path: '/desk/attachments/:id',
  who: 'staff',
  roles: ['technician'],
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller, params }) => {
    await removeFile(req, params.id ?? '', caller);
    return {};
  },
});
