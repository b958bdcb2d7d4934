import { defineEndpoint } from '#toolkit/endpoint.ts';
import { removeFile } from '../operations/remove-file.ts';

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
