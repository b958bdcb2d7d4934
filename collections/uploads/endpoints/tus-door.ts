import type { Endpoint, PayloadRequest } from 'payload';
import type * as z from 'zod/mini';
import { type ErrorBody, type ErrorCode, statusOf } from '#kernel/errors.ts';
import { type Call, defineEndpoint, type EndpointSpec } from '#toolkit/endpoint.ts';
import { answer, requestIdOf } from '#toolkit/responses.ts';
import { tusVersion } from '../contract.ts';
import { uploadWords } from '../words.ts';

export type Audience = 'portal' | 'desk';

type Who = 'customer' | 'staff';
type Spec = Omit<EndpointSpec<Who, z.ZodMiniType, never>, 'who' | 'roles' | 'input' | 'path' | 'run'> & {
  audience: Audience;
  path: '/uploads' | '/uploads/:id';
  run: (req: PayloadRequest, call: Call<Who, unknown>) => Promise<Response>;
};

/** Who comes in by a door of files, for `defineEndpoint`: a customer, or staff who work on tickets. */
export function sendersOf(audience: Audience) {
  return audience === 'portal'
    ? ({ who: 'customer' } as const)
    : ({ who: 'staff', roles: ['technician'] } as const);
}

/** A door that speaks tus: refuses other versions of it, and says its own in every answer. */
export function tusDoor({ audience, ...spec }: Spec): Endpoint {
  const door = defineEndpoint<Who, z.ZodMiniType, never>({
    ...spec,
    path: `/${audience}${spec.path}`,
    ...sendersOf(audience),
    run: async (req, call) =>
      req.headers.get('tus-resumable') === tusVersion
        ? spec.run(req, call)
        : refusedWith(req, 'malformed', {
            message: uploadWords().version,
            status: 412,
            headers: { 'tus-version': tusVersion },
          }),
  });
  return {
    ...door,
    handler: async (req) => {
      const response = await door.handler(req);
      response.headers.set('tus-resumable', tusVersion);
      return response;
    },
  };
}

/** A refusal in the usual shape with the headers that the protocol wants to see with it. */
export function refusedWith(
  req: PayloadRequest,
  code: ErrorCode,
  more: { message: string; status?: number; headers: Record<string, string> },
): Response {
  const requestId = requestIdOf(req);
  const body: ErrorBody = { error: { code, message: more.message, requestId } };
  return answer(body, requestId, { status: more.status ?? statusOf[code], headers: more.headers });
}

/** An answer that is all headers. */
export function headersOnly(req: PayloadRequest, status: number, headers: Record<string, string>): Response {
  return new Response(null, {
    status,
    headers: { ...headers, 'cache-control': 'private, no-store', 'x-request-id': requestIdOf(req) },
  });
}
