import { takeBack } from '../operations/take-back.ts';
import { headersOnly, tusDoor } from './tus-door.ts';

export const takeBackEndpoint = tusDoor({
  method: 'delete',
  path: '/portal/uploads/:id',
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: async (req, { caller, params }) => {
    await takeBack(req, caller.id, params.id ?? '');
    return headersOnly(req, 204, {});
  },
});
