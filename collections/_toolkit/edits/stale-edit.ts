import type { PayloadRequest } from 'payload';
import { formatDateTime, formatTime, istDate } from '#kernel/calendar.ts';
import type { FieldChange } from '#kernel/changes.ts';
import { isOmitted, valueInWords } from '#kernel/changes.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import { DomainError } from '#kernel/errors.ts';
import { query, sql } from '../database.ts';
import { nowOf } from '../ports-of.ts';
import { notSent } from './revision.ts';
import { staleWords } from './words.ts';

type Entry = { at: string; name: string | null; changes: FieldChange[] };

/**
 * The refusal of an edit that somebody else was quicker than: who it was, when, and what each field is now, as the
 * audit log has it. Nothing is read of it by whoever may not edit: access is asked before.
 */
export async function staleEdit(
  req: PayloadRequest,
  edit: { entity: string; document: string | null; sent: number },
): Promise<DomainError> {
  const words = staleWords();
  if (edit.sent === notSent) return new DomainError('stale', words.notSent);
  const entries = await query<Entry>(
    req,
    sql`select at, actor_name as name, changes from audit_entries
        where entity = ${edit.entity} and document is not distinct from ${edit.document} and revision > ${edit.sent}
        order by revision, at`,
  );
  const last = entries.at(-1);
  if (!last)
    return new DomainError('stale', words.changedUnknown, { fields: problemsOf([], words.changedUnknown) });
  const people = [...new Set(entries.map(({ name }) => name ?? words.system))];
  const labels = [...new Set(entries.flatMap(({ changes }) => changes.map(({ label }) => label)))];
  const who = listed(people);
  const fields = problemsOf(entries, words.changedAt(who, whenOf(new Date(last.at), nowOf(req))));
  return new DomainError('stale', words.changed(who, shortened(labels)), { fields });
}

/**
 * What stands in each field now, said by the last who changed it. Rows of a list are told at the list: the form may have
 * other rows at their places. The revision has the whole of it, for the panel's own view (`admin/edit-conflict.tsx`).
 */
function problemsOf(entries: readonly Entry[], message: string): FieldProblems {
  const words = staleWords();
  const problems: FieldProblems = { revision: message };
  for (const { name, changes } of entries)
    for (const { path, after } of changes) {
      const who = name ?? words.system;
      const [place = path] = path.split(/\.\d+(?:\.|$)/);
      const isOneValue = place === path && !Array.isArray(after) && !isOmitted(after);
      problems[place] = isOneValue ? words.fieldIs(who, valueInWords(after)) : words.fieldChanged(who);
    }
  return problems;
}

const shownLabels = 4;

function shortened(labels: readonly string[]): string[] {
  const rest = labels.length - shownLabels;
  return rest > 0 ? [...labels.slice(0, shownLabels), staleWords().andMore(rest)] : [...labels];
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-IN', { type: 'conjunction' }).format(parts);

/** Today's time, otherwise with its day. */
function whenOf(at: Date, now: Date): string {
  const words = staleWords();
  return istDate(at) === istDate(now) ? words.at(formatTime(at)) : words.on(formatDateTime(at));
}
