import type { TestCms } from './test-cms.ts';

/** The revision that a form opened now would send back; without an id of a global. 0 of what has no revisions. */
export async function revisionOf(cms: TestCms, table: string, id?: string): Promise<number> {
  const [row] = await cms.sql<{ revision: string }>(
    `select to_jsonb(t) ->> 'revision' as revision from "${table}" t where $1::text is null or id::text = $1`,
    [id ?? null],
  );
  return Number(row?.revision ?? 0);
}
