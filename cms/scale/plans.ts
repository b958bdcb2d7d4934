import type pg from 'pg';
import type { Statement } from './recorder.ts';

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Rows Removed by Filter'?: number;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Plans?: Node[];
};

/** Tables of more rows are never to be read from one end to the other. */
const smallTable = 10_000;

/** Tables that have grown large, as the planner's statistics know them. */
export async function largeTables(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${smallTable}`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Large tables that a statement would read whole, by its plan (https://www.postgresql.org/docs/18/using-explain.html). */
export async function wholeReads(
  client: pg.ClientBase,
  { text, values }: Statement,
  large: ReadonlySet<string>,
): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>({
    text: `explain (format json) ${text}`,
    values,
  });
  const found: string[] = [];
  const walk = (node: Node): void => {
    const table = node['Relation Name'] ?? '';
    if (node['Node Type'] === 'Seq Scan' && large.has(table)) found.push(table);
    node.Plans?.forEach(walk);
  };
  const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
  if (plan) walk(plan.Plan);
  return found;
}
