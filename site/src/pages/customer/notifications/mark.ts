import type { APIRoute } from 'astro';
import { markDoor } from '#site/features/notifications/mark-path.ts';
import { cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths } from '#site/lib/paths.ts';
import { safeNext } from '#site/lib/safe-next.ts';

/** Marks notifications for a plain form: works without script. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData().catch(() => new FormData());
  const ids = form.getAll('ids').map(String);
  const response = await cms(context)
    .act(markDoor, { read: form.get('read') === '1', ...(ids.length > 0 ? { ids } : {}) })
    .catch((cause: unknown) => cause);
  if (response instanceof Response && response.status === 401) throw new PageStop({ to: 'log-in' });
  if (response instanceof Response && response.ok)
    return context.redirect(safeNext(form.get('back'), paths.notifications), 303);
  throw new PageStop(
    { to: 'problem', problem: { kind: 'busy', requestId: context.locals.requestId, retryAfter: null } },
    response,
  );
};

/** A form's address that was kept or reloaded leads to the list. */
export const GET: APIRoute = (context) => context.redirect(paths.notifications, 303);
