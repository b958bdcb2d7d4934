import { beginUpload } from '../operations/begin-upload.ts';
import { announcedFile } from './announced-file.ts';
import type { Audience } from './tus-door.ts';
import { headersOnly, tusDoor } from './tus-door.ts';

export const beginEndpoint = (audience: Audience) =>
  tusDoor({
    audience,
    method: 'post',
    path: '/uploads',
    limits: [{ limit: 'upload by person', by: 'caller' }],
    run: async (req, { caller }) => {
      const { id, received, expiresAt } = await beginUpload(req, caller, announcedFile(req, audience));
      return headersOnly(req, 201, {
        location: `/api/${audience}/uploads/${id}`,
        'upload-offset': String(received),
        'upload-expires': new Date(expiresAt).toUTCString(),
      });
    },
  });
