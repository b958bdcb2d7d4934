import type { APIRoute } from 'astro';
import { cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { api, paths } from '#site/lib/paths.ts';

/** Ends the session for a plain form: works without script. */
export const POST: APIRoute = async (context) => {
  const response = await cms(context)
    .act(api.logOut, {})
    .catch((cause: unknown) => cause);
  // 401: the session was over already, which is what was asked for.
  if (response instanceof Response && (response.status < 400 || response.status === 401)) {
    return context.redirect(paths.logIn(undefined, 'out'), 303);
  }
  throw new PageStop(
    { to: 'problem', problem: { kind: 'busy', requestId: context.locals.requestId, retryAfter: null } },
    response,
  );
};
