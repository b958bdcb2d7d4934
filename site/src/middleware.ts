import { defineMiddleware } from 'astro:middleware';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { APIContext, MiddlewareNext } from 'astro';
import { preferredLocale } from '#kernel/languages.ts';
import { speakBy } from '#kernel/messages.ts';
import { hasSessionCookie } from './lib/cms.ts';
import './lib/languages.ts';
import { PageStop, statusOfProblem } from './lib/page-problem.ts';
import { paths } from './lib/paths.ts';
import { securityHeaders } from './lib/security-headers.ts';
import { chosenTheme } from './lib/theme.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Islands are told nothing of the request they are drawn for: they speak the language of its page. */
const pages = new AsyncLocalStorage<App.Locals>();
speakBy(() => pages.getStore()?.locale);

/**
 * Around every page: who asks for what in which words, and what becomes of a page that could not be made.
 * Pages under `/customer` are closed unless their view came back with a viewer.
 */
export const onRequest = defineMiddleware((context, next) =>
  pages.run(context.locals, () => answer(context, next)),
);

const answer = async (context: APIContext, next: MiddlewareNext): Promise<Response> => {
  const { locals, request, url } = context;
  if (import.meta.env.DEV) locals.door ??= developing();
  locals.requestId = locals.door?.requestId ?? crypto.randomUUID();
  locals.askedFor = reads.has(request.method) ? url.pathname + url.search : null;
  locals.locale = preferredLocale(request.headers);
  locals.theme = chosenTheme(request.headers.get('cookie'));
  locals.viewer = null;
  locals.setCookies = [];

  if (!reads.has(request.method) && !sameOrigin(request, locals))
    return new Response('Refused', { status: 403 });

  const logIn = () => context.redirect(paths.logIn(locals.askedFor ?? undefined), 303);
  const isClosed = context.routePattern === '/customer' || context.routePattern.startsWith('/customer/');
  if (isClosed && !hasSessionCookie(request)) return finish(logIn(), locals);

  let response: Response;
  try {
    response = await next();
    // A page that forgot to ask who is looking must not be seen by anyone.
    if (isClosed && !locals.viewer && response.status === 200)
      throw new Error(`no viewer on ${context.routePattern}`);
  } catch (error) {
    if (error instanceof PageStop && error.outcome.to === 'log-in') return finish(logIn(), locals);
    response = await problemPage(error);
  }
  return finish(response, locals);

  async function problemPage(error: unknown): Promise<Response> {
    const known = error instanceof PageStop && error.outcome.to === 'problem' ? error.outcome.problem : null;
    locals.problem = known ?? { kind: 'broken', requestId: locals.requestId, retryAfter: null };
    const { kind, retryAfter } = locals.problem;
    if (kind === 'broken' || kind === 'busy') {
      const line = {
        level: 'error',
        requestId: locals.requestId,
        path: url.pathname,
        error: describe(error),
      };
      console.error(JSON.stringify(line));
    }
    const page = await next(kind === 'not_found' ? '/404' : '/500');
    // Astro answers its error page with 500, whatever the page says.
    const said = new Response(page.body, { headers: page.headers, status: statusOfProblem[kind] });
    if (retryAfter) said.headers.set('retry-after', String(retryAfter));
    return said;
  }
};

/** `astro dev` has no front door around it. */
function developing(): NonNullable<App.Locals['door']> {
  return {
    apiUrl: 'http://127.0.0.1:4322',
    publicUrl: 'http://localhost:4321',
    requestId: crypto.randomUUID(),
    clientIp: '127.0.0.1',
    hasSandbox: true,
  };
}

function sameOrigin(request: Request, locals: App.Locals): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && locals.door !== undefined && origin === new URL(locals.door.publicUrl).origin;
}

function finish(response: Response, locals: App.Locals): Response {
  const answer = new Response(response.body, response);
  for (const [name, value] of Object.entries(securityHeaders(locals.door?.publicUrl))) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'private, no-store');
  answer.headers.set('x-request-id', locals.requestId);
  for (const cookie of locals.setCookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    cause: error.cause ? String(error.cause) : undefined,
  };
}
