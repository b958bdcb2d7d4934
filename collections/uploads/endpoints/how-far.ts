import { metadataHeader } from '../contract.ts';
import { findUpload } from '../operations/find-upload.ts';
import type { Audience } from './tus-door.ts';
import { headersOnly, tusDoor } from './tus-door.ts';

export const howFarEndpoint = (audience: Audience) =>
  tusDoor({
    audience,
    method: 'head',
    path: '/uploads/:id',
    limits: [{ limit: 'send by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      const upload = await findUpload(req, caller, params.id ?? '');
      const { filename, claimedType } = upload;
      return headersOnly(req, 200, {
        'upload-offset': String(upload.received),
        'upload-length': String(upload.size),
        'upload-metadata': metadataHeader({ filename, ...(claimedType ? { filetype: claimedType } : {}) }),
        'upload-expires': new Date(upload.expiresAt).toUTCString(),
      });
    },
  });
