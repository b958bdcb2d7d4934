import type { BulkOutcome, BulkView } from '#collections/tickets/bulk-contract.ts';
import type { BulkAct } from '#collections/tickets/rules/bulk.ts';
import { bulkActs, bulkLimit } from '#collections/tickets/rules/bulk.ts';
import type { ErrorBody, FieldProblems } from '#kernel/errors.ts';
import type { Cms } from '#site/lib/cms.ts';
import { PageStop } from '#site/lib/page-problem.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { safeNext } from '#site/lib/safe-next.ts';
import { words } from '#site/messages/lines.ts';
import { doors } from './doors.ts';

/** What a plain form asks for the tickets that were chosen. */
export type BulkPosted = {
  act: BulkAct;
  numbers: string[];
  /** Its page has been read: what cannot be taken back is asked first. */
  sure: boolean;
  key: string;
  back: string;
  values: { reason: string; words: string };
  /** What was shown to go back, in paise, by number. */
  expected: Record<string, number>;
};

/** What was done, or why nothing was. */
export type BulkDone =
  | { outcomes: BulkOutcome[]; problem?: undefined }
  | { outcomes: null; problem: { message: string; fields: FieldProblems; status: number } };

/** Reads the form. With nothing chosen it leads back to the list; a file is the API's to give. */
export async function readBulk(request: Request): Promise<{ to: string } | BulkPosted> {
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const numbers = [...new Set(form.getAll('numbers').map(String).filter(Boolean))].slice(0, bulkLimit);
  const back = safeNext(form.get('back'), paths.tickets());
  const wanted = text('do');
  if (numbers.length === 0) return { to: back };
  if (wanted === 'csv' || wanted === 'pdf')
    return {
      to: withQuery(wanted === 'csv' ? doors.exportList : doors.exportListPdf, {
        numbers: numbers.join(','),
        sort: text('sort'),
      }),
    };
  const act = bulkActs.find((known) => known === wanted);
  if (!act) return { to: back };
  return {
    act,
    numbers,
    sure: text('sure') === '1' || act === 'read' || act === 'unread',
    key: text('key'),
    back,
    values: { reason: text('reason'), words: text('words').trim() },
    expected: Object.fromEntries(
      numbers.flatMap((number) => {
        const shown = text(`expected:${number}`);
        return /^\d{1,12}$/.test(shown) ? [[number, Number(shown)]] : [];
      }),
    ),
  };
}

/** Takes it to the API's door. */
export async function doBulk(call: Pick<Cms, 'act'>, posted: BulkPosted): Promise<BulkDone> {
  const { act, numbers, key, values, expected } = posted;
  const more =
    act === 'cancel'
      ? { reason: values.reason, expected, ...(values.words === '' ? {} : { words: values.words }) }
      : {};
  const response = await call.act(doors.bulk, { act, numbers, key, ...more }).catch(() => null);
  if (response?.status === 401) throw new PageStop({ to: 'log-in' });
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok && body) return { outcomes: (body as BulkView).outcomes };
  const error = (body as Partial<ErrorBody> | null)?.error;
  return {
    outcomes: null,
    problem: {
      message: error?.message ?? words().unexpected,
      fields: error?.fields ?? {},
      status: response?.status ?? 503,
    },
  };
}
