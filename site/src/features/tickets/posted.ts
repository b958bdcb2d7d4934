import type { ErrorBody, FieldProblems } from '#kernel/errors.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { doors as consent } from '#site/features/consent/doors.ts';
import { doors as extras } from '#site/features/extras/doors.ts';
import { doors as files } from '#site/features/files/doors.ts';
import { doors as thread } from '#site/features/thread/doors.ts';
import type { Cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { words } from '#site/messages/lines.ts';
import { doors } from './doors.ts';

/** The forms of a ticket's page that are sent as they are where there is no script. */
export const postedForms = [
  'reply',
  'confirm',
  'not_yet',
  'reopen',
  'rate',
  'modification',
  'doubt',
  'consent',
  'withdraw_consent',
  'delete_recording',
  'extra',
] as const;
export type PostedForm = (typeof postedForms)[number];

/** What came back: everything that was typed, and what is wrong with it. */
export type Posted = {
  form: PostedForm;
  values: Record<string, string>;
  message: string;
  fields: FieldProblems;
  status: number;
};

/** The problem of a form that was sent without script, as an island begins with it. */
export type PlainStart = { values: Record<string, string>; message: string; fields: FieldProblems };

/** What a form begins with; nothing unless it was the one that came back. */
export function plainStart(posted: Posted | null, form: PostedForm): PlainStart | undefined {
  if (posted?.form !== form) return undefined;
  const { values, message, fields } = posted;
  return { values, message, fields };
}

/**
 * Takes a plain form to the API's door. Done, it leads back to the ticket; otherwise the page is drawn with what was
 * typed, so that nothing has to be typed again.
 */
export async function takePosted(
  request: Request,
  call: Pick<Cms, 'act'>,
  number: string,
): Promise<{ to: string } | Posted> {
  const data = await request.formData().catch(() => new FormData());
  const values: Record<string, string> = {};
  for (const [name, value] of data) if (typeof value === 'string') values[name] = value;
  const form = postedForms.find((known) => known === values.form);
  if (!form) return { to: paths.ticket(number) };
  const { path, input } = doorOf(form, number, values);
  const response = await call.act(path, input).catch(() => null);
  if (response?.status === 401) throw new PageStop({ to: 'log-in' });
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok) return { to: `${withQuery(paths.ticket(number), { said: form })}${placeOf(form, body)}` };
  const error = (body as Partial<ErrorBody> | null)?.error;
  return {
    form,
    values,
    message: error?.message ?? words().unexpected,
    fields: error?.fields ?? {},
    status: response?.status ?? 503,
  };
}

function doorOf(form: PostedForm, number: string, values: Record<string, string>) {
  const { key, body = '', stars, reason, words: said, what = '', why = '' } = values;
  switch (form) {
    case 'reply':
      return { path: thread.reply(number), input: { key, body: plainToRichText(body), attachments: [] } };
    case 'rate':
      return {
        path: doors.rate(number),
        input: { stars: Number(stars) || undefined, reason: reason || undefined, words: said || undefined },
      };
    case 'modification':
      return { path: doors.modification(number), input: { key, what, why } };
    case 'extra':
      return {
        path: extras.answer(values.extra ?? ''),
        input: {
          approve: values.approve === 'yes',
          revision: Number(values.revision),
          total: Number(values.total),
        },
      };
    case 'doubt':
      return { path: doors.doubt(number), input: {} };
    case 'consent': {
      const { scope, hash, recording, backup, name = '' } = values;
      const input = { scope, hash, recording: recording === 'yes', backup: backup || undefined, name };
      return { path: consent.give(number), input };
    }
    case 'withdraw_consent':
      return { path: consent.withdraw(number), input: {} };
    case 'delete_recording':
      return { path: files.deleteRecording(values.recording ?? ''), input: {} };
    case 'confirm':
      return { path: doors.move(number), input: { move: form, key } };
    default:
      return { path: doors.move(number), input: { move: form, key, body: plainToRichText(body) } };
  }
}

/** Where on the page it shows what was done. */
function placeOf(form: PostedForm, body: unknown): string {
  if (form === 'extra') return '#extras';
  const id = form === 'reply' ? (body as { id?: unknown } | null)?.id : null;
  return typeof id === 'string' ? `#m-${id}` : '';
}
