import { defineEndpoint } from '#toolkit/endpoint.ts';
import { finishUpload } from '../operations/finish-upload.ts';
import type { Audience } from './tus-door.ts';
import { sendersOf } from './tus-door.ts';

/** tus leaves open what becomes of a whole file: this is ours. */
export const finishEndpoint = (audience: Audience) =>
  defineEndpoint({
    method: 'post',
    path: `/${audience}/uploads/:id/finish`,
    ...sendersOf(audience),
    limits: [{ limit: 'finish upload by person', by: 'caller' }],
    run: (req, { caller, params }) => finishUpload(req, caller, params.id ?? ''),
  });
