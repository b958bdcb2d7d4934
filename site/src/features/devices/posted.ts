import { deviceKinds } from '#collections/devices/contract.ts';
import type { ErrorBody, FieldProblems } from '#kernel/errors.ts';
import type { Cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/lines.ts';

/** A plain form that came back: whose it was, what was typed, and what is wrong with it. `of` is empty for a new device. */
export type DeviceProblem = {
  of: string;
  typed: { name: string; kind: string; system: string };
  fields: FieldProblems;
  message: string;
  status: number;
};

const doors = {
  add: '/api/portal/devices',
  change: (id: string) => `/api/portal/devices/${encodeURIComponent(id)}/change`,
  remove: (id: string) => `/api/portal/devices/${encodeURIComponent(id)}/remove`,
};

/** Adds, changes or removes a device as a plain form asks. */
export async function takeDevice(
  request: Request,
  call: Pick<Cms, 'act'>,
): Promise<{ to: string } | DeviceProblem> {
  const form = await request.formData().catch(() => new FormData());
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const of = text('of');
  const typed = { name: text('name'), kind: text('kind'), system: text('system') };
  // What the chooser does not know is said as what is not chosen.
  const content = { ...typed, kind: deviceKinds.find((kind) => kind === typed.kind) ?? '' };
  const asked = {
    added: { door: doors.add, body: { ...content, key: text('key') } },
    changed: { door: doors.change(of), body: content },
    removed: { door: doors.remove(of), body: {} },
  };
  const done = (Object.keys(asked) as (keyof typeof asked)[]).find((known) => known === text('do'));
  if (!done) return { to: paths.devices() };
  const response = await call.act(asked[done].door, asked[done].body).catch(() => null);
  if (response?.status === 401) throw new PageStop({ to: 'log-in' });
  // What is gone already is removed.
  if (response?.ok || (done === 'removed' && response?.status === 404))
    return { to: paths.devices({ done }) };
  const body: unknown = await response?.json().catch(() => null);
  const error = (body as Partial<ErrorBody> | null)?.error;
  return {
    of,
    typed,
    fields: error?.fields ?? {},
    message: error?.message ?? words().unexpected,
    status: response?.status ?? 503,
  };
}
