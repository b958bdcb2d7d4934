import { Agent, request as ask, type Dispatcher } from 'undici';
import type { Viewer } from '#collections/customers/view.ts';
import { cookieOf } from '#kernel/cookies.ts';
import { isRenewal, ofRenewal } from '#kernel/renewal.ts';
import { customerCookies } from './customer-cookies.ts';
import type { PageProblem } from './page-problem.ts';
import { PageStop } from './page-problem.ts';
import type { Query } from './paths.ts';
import { withQuery } from './paths.ts';
import { themeCookie } from './theme.ts';

/** What is needed of Astro's global or of an endpoint's context. */
export type CmsContext = { request: Request; locals: App.Locals };

export type Cms = {
  /**
   * Data of a page and the person who looks at it, in one call of `GET /api/portal/views/<path>`.
   * Does not come back when it fails: 401 leads to the log-in page and back, 404 to ours, the rest to an error page.
   */
  view<T>(path: string, query?: Query): Promise<{ viewer: Viewer | null; data: T }>;
  /** The same for pages under `/customer`: without a session it leads to the log-in page. */
  customerView<T>(path: string, query?: Query): Promise<{ viewer: Viewer; data: T }>;
  /** A change on behalf of a form that was sent without script. The API's cookies go on to the browser. */
  act(path: string, body: unknown): Promise<Response>;
};

const timeout = 5000;
const slow = new Set(['HeadersTimeoutError', 'BodyTimeoutError', 'ConnectTimeoutError']);
/** Plain requests over kept connections: a page makes one, and as `fetch` it was an eighth of what drawing it costs. */
const dispatcher = new Agent({ connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout });

/** The one door to the API. Speaks as the person whose request it is. */
export function cms({ request, locals }: CmsContext): Cms {
  const view = async <T>(path: string, query?: Query) => {
    const place = new URL(withQuery(`/api/portal/views/${path}`, query), apiUrl(locals));
    const headers = forwarded(request, locals);
    const response = await readOnce(() => ask(place, { headers, dispatcher }), locals);
    const answer = (await response.body.json().catch(() => null)) as {
      viewer: Viewer | null;
      data: T;
    } | null;
    if (!answer) throw stop('broken', locals.requestId);
    locals.viewer = answer.viewer ?? null;
    // A browser that made no choice of its own shows the person's.
    if (locals.viewer && !hasThemeCookie(request)) locals.theme = locals.viewer.theme;
    if (locals.viewer) locals.locale = locals.viewer.locale;
    return { viewer: locals.viewer, data: answer.data };
  };

  return {
    view,
    customerView: async <T>(path: string, query?: Query) => {
      const { viewer, data } = await view<T>(path, query);
      if (!viewer) throw new PageStop({ to: 'log-in' });
      return { viewer, data };
    },
    act: async (path, body) => {
      const response = await fetch(new URL(path, apiUrl(locals)), {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          ...forwarded(request, locals),
          'content-type': 'application/json',
          origin: request.headers.get('origin') ?? '',
        },
        signal: AbortSignal.timeout(timeout),
        redirect: 'manual',
      });
      locals.setCookies.push(...response.headers.getSetCookie());
      return response;
    },
  };
}

/** True when the browser brought a customer's session cookie; whether it is still good, the API says. */
export function hasSessionCookie(request: Request): boolean {
  return customerCookies(request.headers.get('cookie')).includes('session_token=');
}

function hasThemeCookie(request: Request): boolean {
  return cookieOf(request.headers.get('cookie'), themeCookie) !== undefined;
}

function apiUrl(locals: App.Locals): string {
  if (!locals.door) throw new Error('the server did not say where the API is');
  return locals.door.apiUrl;
}

function forwarded(request: Request, locals: App.Locals): Record<string, string> {
  const cookie = customerCookies(request.headers.get('cookie'));
  return {
    accept: 'application/json',
    'accept-language': locals.locale,
    'x-request-id': locals.requestId,
    'x-forwarded-for': locals.door?.clientIp ?? '',
    'user-agent': request.headers.get('user-agent') ?? '',
    ...(cookie ? { cookie } : {}),
    ...(isRenewal(request.headers) ? ofRenewal : {}),
  };
}

/** A read is tried again once when a kept connection turned out to be closed. */
async function readOnce(
  read: () => Promise<Dispatcher.ResponseData>,
  { requestId, setCookies }: App.Locals,
): Promise<Dispatcher.ResponseData> {
  let response: Dispatcher.ResponseData;
  try {
    response = await read().catch((error: unknown) => {
      if (error instanceof Error && slow.has(error.name)) throw error;
      return read();
    });
  } catch (error) {
    throw stop('busy', requestId, null, error);
  }
  const { statusCode: status, headers } = response;
  setCookies.push(...[headers['set-cookie'] ?? []].flat());
  if (status >= 200 && status < 300) return response;
  await response.body.dump();
  if (status === 401) throw new PageStop({ to: 'log-in' });
  const seconds = Number(headers['retry-after']);
  throw stop(kindOf(status), requestId, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
}

function kindOf(status: number): PageProblem['kind'] {
  // What a person typed into the address bar (a filter that does not exist) is no page either.
  if ([400, 403, 404, 410, 422].includes(status)) return 'not_found';
  if (status === 429) return 'too_many';
  return status === 503 ? 'busy' : 'broken';
}

function stop(
  kind: PageProblem['kind'],
  requestId: string,
  retryAfter: number | null = null,
  cause?: unknown,
): PageStop {
  return new PageStop({ to: 'problem', problem: { kind, requestId, retryAfter } }, cause);
}
