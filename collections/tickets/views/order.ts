import { type Statement, sql } from '#toolkit/database.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import type { Place } from '../rules/cursor.ts';

/**
 * How a list is sorted: by a key if there is one, then by time and id, all in one direction, so that no two tickets tie.
 * `type`: what PostgreSQL calls the key's type, so that an index of it can be used.
 */
export type Order = { key: Statement | null; type: 'int' | 'real'; ascending: boolean };

// Turned round, so that what comes first is the largest, as the newest is. As the indexes have them.
const keys = {
  priority: sql`(case t.urgency when 'urgent' then -1 when 'high' then -2 when 'normal' then -3 else -4 end)`,
  status: sql`(case t.status when 'awaiting_payment' then -1 when 'waiting_for_customer' then -2 when 'in_progress' then -3
    when 'open' then -4 when 'resolved' then -5 when 'closed' then -6 else -7 end)`,
};

/** @param rank of `searched`: without one every hit is as near, and the newest comes first */
export function orderOf(filters: TicketListQuery, rank: Statement | null): Order {
  const sort = sortOf(filters);
  if (sort === 'newest' || sort === 'oldest') return { key: null, type: 'int', ascending: sort === 'oldest' };
  return sort === 'relevance'
    ? { key: sql`coalesce(${rank ?? sql`0`}, 0)::real`, type: 'real', ascending: false }
    : { key: keys[sort], type: 'int', ascending: false };
}

/** SQL for `order by`, or from its end. */
export function sorted({ key, ascending }: Order, fromEnd = false): Statement {
  const way = ascending !== fromEnd ? sql`asc` : sql`desc`;
  return sql`${key ? sql`${key} ${way}, ` : sql``}t.created_at ${way}, t.id ${way}`;
}

/** SQL, what lies behind a place, or before it. */
export function beyond({ key, type, ascending }: Order, { way, ...place }: Place): Statement {
  const is = ascending === (way === 'after') ? sql`>` : sql`<`;
  const at = sql`${new Date(place.at).toISOString()}::timestamptz`;
  const id = sql`${place.id}::uuid`;
  return key
    ? sql`(${key}, t.created_at, t.id) ${is} (${place.key}::${sql.raw(type)}, ${at}, ${id})`
    : sql`(t.created_at, t.id) ${is} (${at}, ${id})`;
}
