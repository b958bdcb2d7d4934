import type { Endpoint, PayloadRequest } from 'payload';
import type * as z from 'zod/mini';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { customerOf } from '#toolkit/callers.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import type { Viewer } from '../view.ts';
import { viewerOf } from './viewer.ts';

type Callers = { anyone: CustomerCaller | null; customer: CustomerCaller };

/** What a page's endpoint answers: the page's data and who looks at it. */
export type ViewAnswer<Data> = { viewer: Viewer | null; data: Data };

export type ViewSpec<W extends keyof Callers, Schema extends z.ZodMiniType, Data> = {
  /** Below `/api`: `/portal/views/…`. */
  path: string;
  who: W;
  /** The query string, strictly; left out, it is not looked at. */
  query?: Schema;
  load: (
    req: PayloadRequest,
    call: { caller: Callers[W]; input: z.output<Schema>; params: Record<string, string> },
  ) => Data | Promise<Data>;
};

/** One page in one call: its data and the viewer, read side by side. Changes nothing. */
export function defineView<W extends keyof Callers, Schema extends z.ZodMiniType, Data>(
  spec: ViewSpec<W, Schema, Data>,
): Endpoint {
  return defineEndpoint({
    method: 'get',
    path: spec.path,
    who: spec.who,
    input: spec.query,
    limits: [{ limit: 'read by address', by: 'address' }],
    run: async (req, { input, params }): Promise<ViewAnswer<Data>> => {
      // For a closed view the endpoint has refused visitors already.
      const caller = customerOf(req) as Callers[W];
      const [viewer, data] = await Promise.all([viewerOf(req), spec.load(req, { caller, input, params })]);
      return { viewer, data };
    },
  });
}
