import { takeBack } from '../operations/take-back.ts';
import type { Audience } from './tus-door.ts';
import { headersOnly, tusDoor } from './tus-door.ts';

export const takeBackEndpoint = (audience: Audience) =>
  tusDoor({
    audience,
    method: 'delete',
    path: '/uploads/:id',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      await takeBack(req, caller, params.id ?? '');
      return headersOnly(req, 204, {});
    },
  });
