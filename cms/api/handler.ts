import { randomUUID } from 'node:crypto';
import type { Payload, SanitizedConfig } from 'payload';
import { handleEndpoints } from 'payload';
import type { ErrorBody, ErrorCode } from '#kernel/errors.ts';
import { statusOf } from '#kernel/errors.ts';
import { preferredLocale } from '#kernel/languages.ts';
import type { Ports } from '#toolkit/ports.ts';
import { speaking } from '#toolkit/speaking.ts';
import { withoutMark } from '#toolkit/unknown-caller.ts';
import { refusals } from '#toolkit/words.ts';
import '../languages.ts';
import { doorOf, mayChange, whoAmI, withOwnCookies } from './walls.ts';

export type ApiHandler = (request: Request) => Promise<Response>;

/** REST methods that are used as such; Payload would read others as something else. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Everything that answers under `/api` and `/hooks`: the first wall in front of Payload's REST handler.
 * What is not listed does not exist; staff's doors open for staff only; changes must come from our own pages.
 * @param options.firstWall off only in the access matrix, which tests the second wall alone
 */
export function apiHandler(options: {
  payload: Payload;
  config: SanitizedConfig;
  publicUrl: string;
  firstWall?: boolean;
}): ApiHandler {
  const { payload, config } = options;
  const ownOrigin = new URL(options.publicUrl).origin;
  const collections = new Set(
    config.collections.filter(({ custom }) => custom.ours).map(({ slug }) => slug as string),
  );
  const ports = config.custom.ports as Ports;
  const staffSession = (headers: Headers) =>
    ports.staffIdentity.session(headers).catch(() => 'unknown' as const);
  const answer: ApiHandler = async (request) => {
    const url = new URL(request.url);
    const requestId = validId(request.headers.get('x-request-id')) ?? randomUUID();
    const door = doorOf(url.pathname, collections);
    if (options.firstWall !== false) {
      if (door === 'none' || !methods.has(request.method))
        return refusal('not_found', refusals().noPage, requestId);
      if (door !== 'hook' && !mayChange(request, ownOrigin)) {
        payload.logger.warn(
          { requestId, origin: request.headers.get('origin'), security: true },
          'a change from another origin was refused',
        );
        return refusal('origin_refused', refusals().foreign, requestId);
      }
    }
    const headers =
      options.firstWall === false ? new Headers(request.headers) : withOwnCookies(request.headers, door);
    headers.set('x-request-id', requestId);
    headers.delete('x-http-method-override');
    // The panel asks long questions by POST; at our own doors a method is what it says.
    if (door !== 'rest') headers.delete('x-payload-http-method-override');
    withoutMark(headers);
    const staff = door === 'rest' ? await staffSession(headers) : null;
    if (staff === 'unknown')
      return refusal(
        'temporarily_unavailable',
        'This takes longer than it should. Please try again.',
        requestId,
      );
    if (options.firstWall !== false && door === 'rest' && staff === null) {
      const nobody = request.method === 'GET' && url.pathname === whoAmI;
      return nobody
        ? sealed(Response.json({ user: null }), requestId)
        : refusal('not_found', refusals().noPage, requestId);
    }
    const inner = new Request(request, { headers });
    const path = door === 'hook' ? `/api${url.pathname}` : url.pathname;
    const response = await handleEndpoints({ config, request: inner, path }).catch(unreadable);
    const silent =
      response.status >= 400 &&
      (door !== 'rest' || response.status === 501) &&
      !response.headers.has('x-request-id');
    return silent ? inOurWords(response.status, requestId) : sealed(response, requestId);
  };
  // Staff work in English, whatever their browsers prefer.
  return (request) => {
    const isPortal = doorOf(new URL(request.url).pathname, collections) === 'portal';
    return speaking(isPortal ? preferredLocale(request.headers) : 'en', () => answer(request));
  };
}

/** Payload reads the body of an overridden method before it can answer for itself. */
function unreadable(error: unknown): Response {
  if (error instanceof SyntaxError)
    return Response.json({ errors: [{ message: 'This request was not understood.' }] }, { status: 400 });
  throw error;
}

/** What Payload refuses at our own doors before one of them is asked: an unknown path or method. */
function inOurWords(status: number, requestId: string): Response {
  if (status === 500) return refusal('internal', refusals().broken, requestId);
  if (status === 400) return refusal('malformed', refusals().notUnderstood, requestId);
  return refusal('not_found', refusals().noPage, requestId);
}

function sealed(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers);
  headers.set('x-request-id', requestId);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.delete('x-powered-by');
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name);
  return new Response(response.body, { status: response.status, headers });
}

/** A refusal from before Payload, in the shape of all others. */
export function refusal(code: ErrorCode, message: string, requestId: string): Response {
  const body: ErrorBody = { error: { code, message, requestId } };
  return Response.json(body, {
    status: statusOf[code],
    headers: {
      'cache-control': 'private, no-store',
      'x-request-id': requestId,
      'x-content-type-options': 'nosniff',
    },
  });
}

function validId(given: string | null): string | null {
  return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : null;
}
