import type { NumberField, PayloadRequest } from 'payload';
import { queryOne, sql } from '../database.ts';

/** What an update stands for that was sent without its revision: no row ever has it. */
export const notSent = -1;

/**
 * Counts the states of what staff edit in the panel. The form sends back the number that it was opened with, so that
 * an edit of an older state can be told and refused (`edits/refuse-stale.ts`). In the panel it is invisible until then.
 */
export function revisionField(): NumberField {
  return {
    name: 'revision',
    type: 'number',
    defaultValue: 0,
    admin: {
      components: { Field: '/collections/_toolkit/admin/edit-conflict.tsx#EditConflict' },
      disableListColumn: true,
      disableListFilter: true,
      disableGroupBy: true,
    },
    custom: { unaudited: true },
  };
}

/** The table of a collection or global; none of ours gives its table another name. */
export function tableOf(slug: string): string {
  return slug.replaceAll('-', '_');
}

/** The revision that is stored, with the row locked until the transaction ends; null when there is no such row. */
export async function lockedRevision(req: PayloadRequest, slug: string, id: string): Promise<number | null> {
  const row = await queryOne<{ revision: string | null }>(
    req,
    sql`select revision from ${sql.identifier(tableOf(slug))} where id = ${id}::uuid for no key update`,
  );
  return row && Number(row.revision ?? 0);
}

/** As `lockedRevision`, of the one row that a global has; 0 while nobody has saved it yet. */
export async function globalRevision(req: PayloadRequest, slug: string): Promise<number> {
  const row = await queryOne<{ revision: string | null }>(
    req,
    sql`select revision from ${sql.identifier(tableOf(slug))} limit 1 for no key update`,
  );
  return Number(row?.revision ?? 0);
}
