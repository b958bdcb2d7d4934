import { defineEndpoint } from '#toolkit/endpoint.ts';
import { finishUpload } from '../operations/finish-upload.ts';

/** tus leaves open what becomes of a whole file: this is ours. */
export const finishEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/uploads/:id/finish',
  who: 'customer',
  limits: [{ limit: 'finish upload by person', by: 'caller' }],
  run: (req, { caller, params }) => finishUpload(req, caller, params.id ?? ''),
});
