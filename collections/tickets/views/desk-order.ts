import { type Statement, sql } from '#toolkit/database.ts';
import type { DeskOrder, DeskPoint } from '../rules/desk-cursor.ts';
import { nextDue } from '../sla-sql.ts';

/** Since when a customer waits for us; what she wrote before she paid waits from the payment on. */
export const waitingSince = sql`case when t.last_word_by = 'customer' then greatest(t.last_word_at, t.paid_at) end`;

/** Whoever waits comes first, the longest wait first; then what is promised next. */
const keys: Record<DeskOrder, readonly Statement[]> = {
  due: [nextDue],
  resolved: [sql`t.resolved_at`],
  untouched: [sql`t.updated_at`],
  waiting: [waitingSince, sql`t.expected_at`, sql`t.created_at`],
};

/** What there is not comes last, so that rows of moments can be compared. */
const moments = (order: DeskOrder) =>
  keys[order].map((key) => sql`coalesce(${key}, 'infinity'::timestamptz)`);

const isAscending = (order: DeskOrder) => order !== 'resolved';

/** SQL, the moments that a ticket `t` stands at, in milliseconds since 1970. */
export function pointColumn(order: DeskOrder): Statement {
  const millis = keys[order].map((key) => sql`round(extract(epoch from ${key}) * 1000)`);
  return sql`json_build_array(${sql.join(millis, sql`, `)})`;
}

/** SQL for `order by`, or from its end. */
export function sortedBy(order: DeskOrder, fromEnd = false): Statement {
  const way = isAscending(order) !== fromEnd ? sql`asc` : sql`desc`;
  return sql.join(
    [...moments(order), sql`t.id`].map((key) => sql`${key} ${way}`),
    sql`, `,
  );
}

/** SQL, what lies behind a place, or before it. */
export function beyondPoint({ way, order, keys: at, id }: DeskPoint): Statement {
  const is = isAscending(order) === (way === 'after') ? sql`>` : sql`<`;
  const values = at.map((key) =>
    key === null ? sql`'infinity'::timestamptz` : sql`${new Date(key).toISOString()}::timestamptz`,
  );
  return sql`(${sql.join([...moments(order), sql`t.id`], sql`, `)}) ${is} (${sql.join([...values, sql`${id}::uuid`], sql`, `)})`;
}
