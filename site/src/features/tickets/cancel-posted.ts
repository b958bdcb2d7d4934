import type { ErrorBody, FieldProblems } from '#kernel/errors.ts';
import type { Cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { words } from '#site/messages/lines.ts';
import { doors } from './doors.ts';

/** What came back: everything that was typed, and what is wrong with it. */
export type CancelProblem = {
  values: Record<string, string>;
  message: string;
  fields: FieldProblems;
  status: number;
};

/** Takes the plain form to the API's door, with the amount that its page had shown. */
export async function takeCancel(
  request: Request,
  call: Pick<Cms, 'act'>,
  number: string,
): Promise<'done' | CancelProblem> {
  const data = await request.formData().catch(() => new FormData());
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [reason, said] = [text('reason'), text('words').trim()];
  const input = {
    reason,
    ...(said === '' ? {} : { words: said }),
    // What is no number is refused there, in words.
    expectedRefund: text('expectedRefund') === '' ? null : Number(text('expectedRefund')),
  };
  const response = await call.act(doors.cancel(number), input).catch(() => null);
  if (response?.status === 401) throw new PageStop({ to: 'log-in' });
  if (response?.ok) return 'done';
  const body: unknown = await response?.json().catch(() => null);
  const error = (body as Partial<ErrorBody> | null)?.error;
  const { expectedRefund: _, ...fields } = error?.fields ?? {};
  return {
    values: { reason, words: said },
    message: error?.message ?? words().unexpected,
    fields,
    status: response?.status ?? 503,
  };
}
