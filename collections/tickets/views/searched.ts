import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { pgArray, queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import type { TicketListView } from '../list-view.ts';
import { istDayRange } from '../rules/day-range.ts';
import type { TicketGroup } from '../rules/lifecycle.ts';
import { ticketGroups } from '../rules/lifecycle.ts';
import { hasSigns, searchTokens } from '../rules/search.ts';
import { type Found, findTickets } from './find.ts';
import { byParts, byWords, likelyWords, type Search } from './search.ts';

const groups = Object.keys(ticketGroups) as TicketGroup[];

type Counted = Pick<TicketListView, 'counts' | 'atLeast' | 'only'>;
type Searched = Counted & {
  /** Stands behind `from tickets t`. */
  join: Statement;
  matching: Statement;
  /** Higher is nearer to what was meant; null where every hit is as good. */
  rank: Statement | null;
  search: TicketListView['search'];
};

/**
 * Looks for the words as they begin and for what was typed anywhere inside, then for what may have been meant: the
 * first that finds something. @param all whether everything is wanted, however long it takes to find
 */
export async function searched(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
  all = false,
): Promise<Searched> {
  const narrowed = narrowedBy(caller, filters);
  const typed = filters.q ?? '';
  if (typed === '') {
    const counts = await countGroups(req, narrowed);
    return { join: sql``, matching: narrowed, rank: null, counts, atLeast: [], only: null, search: null };
  }
  const find = (search: Search) => found(req, search, { filters, narrowed, all });
  const tokens = searchTokens(typed);
  // Whoever types signs means them: then what was typed goes before the words in it.
  const words = byWords(caller, tokens);
  const parts = byParts(caller, typed);
  const inTurn = hasSigns(typed) || !words ? [parts, words] : [words, parts];
  for (const search of inTurn) {
    const hits = search && (await find(search));
    if (hits && hits.counts.all > 0) return { ...hits, search: null };
  }
  const meant = tokens.length > 0 ? await likelyWords(req, caller, tokens) : null;
  const similar = meant && byWords(caller, meant);
  const hits = similar && (await find(similar));
  if (meant && hits && hits.counts.all > 0) return { ...hits, search: { meant: meant.join(' ') } };
  return { ...asSearched({ hits: [], complete: true }), ...counted([]), search: null };
}

type Looking = { filters: TicketListQuery; narrowed: Statement; all: boolean };

/** What is found, and of the chosen group what is found when nothing else is looked at. */
async function found(req: PayloadRequest, search: Search, { filters, narrowed, all }: Looking) {
  const oldestFirst = sortOf(filters) === 'oldest';
  const end = oldestFirst ? ('oldest' as const) : ('newest' as const);
  const hits = await findTickets(req, search, { narrowed, oldestFirst, all });
  if (hits.complete) return { ...asSearched(hits), ...counted(hits.hits) };
  const { counts } = counted(hits.hits);
  const { group } = filters;
  if (!group) return { ...asSearched(hits), counts, atLeast: [...groups, 'all' as const], only: end };
  const inside = await findTickets(req, search, {
    narrowed: sql`${narrowed} ${inGroup(filters)}`,
    oldestFirst,
    all,
  });
  return {
    ...asSearched(inside),
    counts: { ...counts, [group]: inside.hits.length },
    atLeast: [...groups.filter((each) => each !== group || !inside.complete), 'all' as const],
    only: inside.complete ? null : end,
  };
}

function asSearched({ hits }: Found): Pick<Searched, 'join' | 'matching' | 'rank'> {
  const ids = pgArray(hits.map(([id]) => id));
  const ranks = pgArray(hits.map(([, rank]) => String(rank)));
  return {
    join: sql`join unnest(${ids}::uuid[], ${ranks}::real[]) found(ticket_id, rank) on found.ticket_id = t.id`,
    matching: sql`true`,
    rank: sql`found.rank`,
  };
}

function counted(hits: Found['hits']): Counted {
  const of = (group: TicketGroup) =>
    hits.filter(([, , status]) => (ticketGroups[group] as readonly string[]).includes(status)).length;
  const counts = { active: of('active'), completed: of('completed'), cancelled: of('cancelled') };
  return { counts: { ...counts, all: hits.length }, atLeast: [], only: null };
}

async function countGroups(req: PayloadRequest, matching: Statement): Promise<Counted['counts']> {
  const counts = await queryOne<Record<TicketGroup, string>>(
    req,
    sql`select count(*) filter (where t.status = any(${pgArray(ticketGroups.active)}::enum_tickets_status[])) as active,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.completed)}::enum_tickets_status[])) as completed,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.cancelled)}::enum_tickets_status[])) as cancelled
        from tickets t where ${matching}`,
  );
  const [active, completed, cancelled] = [
    Number(counts?.active ?? 0),
    Number(counts?.completed ?? 0),
    Number(counts?.cancelled ?? 0),
  ];
  return { active, completed, cancelled, all: active + completed + cancelled };
}

/** SQL, what narrows to the chosen group. */
export function inGroup({ group }: TicketListQuery): Statement {
  return group ? sql`and t.status = any(${pgArray(ticketGroups[group])}::enum_tickets_status[])` : sql``;
}

function narrowedBy(caller: CustomerCaller, filters: TicketListQuery): Statement {
  const parts = [sql`t.account_id = ${caller.account}::uuid`];
  if (filters.kind) parts.push(sql`t.kind = ${filters.kind}`);
  const { from, to } = istDayRange(filters.from, filters.to);
  if (from) parts.push(sql`t.created_at >= ${from.toISOString()}::timestamptz`);
  if (to) parts.push(sql`t.created_at < ${to.toISOString()}::timestamptz`);
  return sql.join(parts, sql` and `);
}
