import type { APIRoute } from 'astro';
import { isAct, requestOf } from '#site/features/notifications/acts.ts';
import { cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths } from '#site/lib/paths.ts';
import { safeNext } from '#site/lib/safe-next.ts';

/** Does what a plain form asks for notifications: works without script. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData().catch(() => new FormData());
  const act = form.get('do');
  const ids = form.getAll('ids').map(String);
  const back = safeNext(form.get('back'), paths.notifications);
  const isForAll = act === 'read' && form.get('all') === '1';
  // A button pressed with nothing chosen does nothing.
  if (!isAct(act) || (ids.length === 0 && !isForAll)) return context.redirect(back, 303);
  const { door, body } = requestOf(act, ids);
  const response = await cms(context)
    .act(door, body)
    .catch((cause: unknown) => cause);
  if (response instanceof Response && response.status === 401) throw new PageStop({ to: 'log-in' });
  if (response instanceof Response && (response.ok || response.status === 422))
    return context.redirect(back, 303);
  throw new PageStop(
    { to: 'problem', problem: { kind: 'busy', requestId: context.locals.requestId, retryAfter: null } },
    response,
  );
};

/** A form's address that was kept or reloaded leads to the list. */
export const GET: APIRoute = (context) => context.redirect(paths.notifications, 303);
