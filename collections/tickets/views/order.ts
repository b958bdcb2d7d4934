import { sql } from '#toolkit/database.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import type { Place } from '../rules/cursor.ts';
import type { Statement } from './search.ts';

/** How a list is sorted: by a key if there is one, then by time and id, all in one direction, so that no two tickets tie. */
export type Order = { key: Statement | null; ascending: boolean };

// Turned round, so that what comes first is the largest, as the newest is.
const keys = {
  priority: sql`-array_position(array['urgent','high','normal','low'], t.urgency::text)`,
  status: sql`-array_position(array['awaiting_payment','waiting_for_customer','in_progress','open','resolved','closed','cancelled'], t.status::text)`,
};

/** @param rank of `searched`: without one every hit is as near, and the newest comes first */
export function orderOf(filters: TicketListQuery, rank: Statement | null): Order {
  const sort = sortOf(filters);
  if (sort === 'newest' || sort === 'oldest') return { key: null, ascending: sort === 'oldest' };
  const key = sort === 'relevance' ? sql`coalesce(${rank ?? sql`0`}, 0)` : keys[sort];
  return { key, ascending: false };
}

/** SQL for `order by`, or from its end. */
export function sorted({ key, ascending }: Order, fromEnd = false): Statement {
  const way = ascending !== fromEnd ? sql`asc` : sql`desc`;
  return sql`${key ? sql`${key} ${way}, ` : sql``}t.created_at ${way}, t.id ${way}`;
}

/** SQL, what lies behind a place, or before it. */
export function beyond({ key, ascending }: Order, { way, ...place }: Place): Statement {
  const is = ascending === (way === 'after') ? sql`>` : sql`<`;
  const at = sql`${new Date(place.at).toISOString()}::timestamptz`;
  const id = sql`${place.id}::uuid`;
  return key
    ? sql`((${key})::real, t.created_at, t.id) ${is} (${place.key}::real, ${at}, ${id})`
    : sql`(t.created_at, t.id) ${is} (${at}, ${id})`;
}
