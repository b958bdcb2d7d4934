import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import { istDayRange } from '../rules/day-range.ts';
import type { TicketGroup } from '../rules/lifecycle.ts';
import { ticketGroups } from '../rules/lifecycle.ts';
import { hasSigns, searchTokens } from '../rules/search.ts';
import type { TicketListView } from '../view.ts';
import { type CardRow, cardColumns, cardJoins, toCard } from './card.ts';
import { byParts, byWords, likelyWords, type Search, type Statement } from './search.ts';

export const pageSize = 20;

const orders = {
  newest: sql`t.created_at desc, t.id desc`,
  oldest: sql`t.created_at, t.id`,
  priority: sql`array_position(array['urgent','high','normal','low'], t.urgency::text), t.created_at desc`,
  status: sql`array_position(array['awaiting_payment','waiting_for_customer','in_progress','open','resolved','closed','cancelled'], t.status::text), t.created_at desc`,
};

/** The caller's tickets as filtered, with the counts of each group under the same filters. */
export async function listTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<TicketListView> {
  const { matching, rank, counts, search } = await searched(req, caller, filters);
  const all = counts.active + counts.completed + counts.cancelled;
  const total = filters.group ? counts[filters.group] : all;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t ${cardJoins} where ${matching} ${inGroup(filters)}
        order by ${orderOf(filters, rank)} limit ${pageSize} offset ${(page - 1) * pageSize}`,
  );
  const now = nowOf(req);
  return {
    query: { ...filters, page },
    counts: { ...counts, all },
    search,
    total,
    pages,
    tickets: rows.map((row) => toCard(row, now)),
  };
}

/** SQL, what narrows to the chosen group. */
export function inGroup({ group }: TicketListQuery): Statement {
  return group ? sql`and t.status = any(${pgArray(ticketGroups[group])}::enum_tickets_status[])` : sql``;
}

/** SQL, without `order by`. @param rank of `searched` */
export function orderOf(filters: TicketListQuery, rank: Statement | null): Statement {
  const sort = sortOf(filters);
  if (sort !== 'relevance') return orders[sort];
  return rank ? sql`${rank} desc, ${orders.newest}` : orders.newest;
}

type Searched = {
  matching: Statement;
  /** Higher is nearer to what was meant; null where every hit is as good. */
  rank: Statement | null;
  counts: Record<TicketGroup, number>;
  search: TicketListView['search'];
};

/** Looks for the words as they begin and for what was typed anywhere inside, then for what may have been meant: the first that finds something. */
export async function searched(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<Searched> {
  const narrowed = narrowedBy(caller, filters);
  const among = async (found: Search | null) => {
    const matching = found ? sql`${narrowed} and ${found.matching}` : narrowed;
    return { matching, rank: found?.rank ?? null, counts: await countGroups(req, matching) };
  };
  const typed = filters.q ?? '';
  if (typed === '') return { ...(await among(null)), search: null };
  const tokens = searchTokens(typed);
  // Whoever types signs means them: then what was typed goes before the words in it.
  const [first, second] = hasSigns(typed)
    ? [byParts(caller, typed), byWords(caller, tokens)]
    : [byWords(caller, tokens), byParts(caller, typed)];
  const exact = await among(first ?? second);
  const found = { ...exact, search: null };
  if (isAny(exact.counts) || tokens.length === 0 || !second) return found;
  const other = await among(second);
  if (isAny(other.counts)) return { ...other, search: null };
  const meant = await likelyWords(req, caller, tokens);
  const similar = meant && (await among(byWords(caller, meant)));
  return similar && isAny(similar.counts) ? { ...similar, search: { meant: meant.join(' ') } } : found;
}

async function countGroups(req: PayloadRequest, matching: Statement): Promise<Record<TicketGroup, number>> {
  const counts = await queryOne<Record<TicketGroup, string>>(
    req,
    sql`select count(*) filter (where t.status = any(${pgArray(ticketGroups.active)}::enum_tickets_status[])) as active,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.completed)}::enum_tickets_status[])) as completed,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.cancelled)}::enum_tickets_status[])) as cancelled
        from tickets t where ${matching}`,
  );
  return {
    active: Number(counts?.active ?? 0),
    completed: Number(counts?.completed ?? 0),
    cancelled: Number(counts?.cancelled ?? 0),
  };
}

const isAny = (counts: Record<TicketGroup, number>) => Object.values(counts).some((count) => count > 0);

function narrowedBy(caller: CustomerCaller, filters: TicketListQuery): Statement {
  const parts = [sql`t.account_id = ${caller.account}::uuid`];
  if (filters.kind) parts.push(sql`t.kind = ${filters.kind}`);
  const { from, to } = istDayRange(filters.from, filters.to);
  if (from) parts.push(sql`t.created_at >= ${from.toISOString()}::timestamptz`);
  if (to) parts.push(sql`t.created_at < ${to.toISOString()}::timestamptz`);
  return sql.join(parts, sql` and `);
}

/** A PostgreSQL array literal of words written in the code. */
function pgArray(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
