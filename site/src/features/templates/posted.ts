import type { ErrorBody } from '#kernel/errors.ts';
import type { Cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/lines.ts';
import { doors } from './doors.ts';

/** A plain form that came back: whose it was, what was typed, and what is wrong with it. */
export type TemplateProblem = { of: string; name: string; message: string; status: number };

/** Saves, renames or deletes a template as a plain form asks. `of`: a template's id, or the number of a ticket. */
export async function takeTemplate(
  request: Request,
  call: Pick<Cms, 'act'>,
): Promise<{ to: string } | TemplateProblem> {
  const form = await request.formData().catch(() => new FormData());
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const [name, of] = [text('name'), text('of')];
  const asked = {
    saved: { door: doors.save, body: { name, ticket: of } },
    renamed: { door: doors.rename(of), body: { name } },
    removed: { door: doors.remove(of), body: {} },
  };
  const done = (Object.keys(asked) as (keyof typeof asked)[]).find((known) => known === text('do'));
  if (!done) return { to: paths.templates() };
  const response = await call.act(asked[done].door, asked[done].body).catch(() => null);
  if (response?.status === 401) throw new PageStop({ to: 'log-in' });
  // What is gone already is deleted.
  if (response?.ok || (done === 'removed' && response?.status === 404))
    return { to: paths.templates({ done }) };
  const body: unknown = await response?.json().catch(() => null);
  const error = (body as Partial<ErrorBody> | null)?.error;
  const message = error?.fields?.name ?? error?.message ?? words().unexpected;
  return { of, name, message, status: response?.status ?? 503 };
}
