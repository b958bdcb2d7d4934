import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import type { Place } from '../rules/cursor.ts';
import { readCursor, writeCursor } from '../rules/cursor.ts';
import { istDayRange } from '../rules/day-range.ts';
import type { TicketGroup } from '../rules/lifecycle.ts';
import { ticketGroups } from '../rules/lifecycle.ts';
import { hasSigns, searchTokens } from '../rules/search.ts';
import type { TicketListView } from '../view.ts';
import { type CardRow, cardColumns, cardJoins, toCard } from './card.ts';
import type { Order } from './order.ts';
import { beyond, orderOf, sorted } from './order.ts';
import { byParts, byWords, likelyWords, type Search, type Statement } from './search.ts';

export const pageSize = 20;

type PageRow = CardRow & { id: string; key: number | null };

/** The caller's tickets as filtered, page by page, with the counts of each group under the same filters. */
export async function listTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<TicketListView> {
  const { join, matching, rank, counts, search } = await searched(req, caller, filters);
  const all = counts.active + counts.completed + counts.cancelled;
  const order = orderOf(filters, rank);
  const among = sql`${matching} ${inGroup(filters)}`;
  const { rows, previous, next } = await pageAt(req, { join, among, order, place: placeOf(filters) });
  const now = nowOf(req);
  const sort = sortOf(filters);
  const cursor = (way: Place['way'], row: PageRow | undefined) =>
    row ? writeCursor({ way, sort, key: row.key, at: Date.parse(row.createdAt), id: row.id }) : null;
  return {
    query: filters,
    counts: { ...counts, all },
    search,
    total: filters.group ? counts[filters.group] : all,
    previous: previous ? cursor('before', rows[0]) : null,
    next: next ? cursor('after', rows.at(-1)) : null,
    tickets: rows.map((row) => toCard(row, now)),
  };
}

function placeOf(filters: TicketListQuery): Place | null {
  return readCursor(filters.cursor, sortOf(filters));
}

/** `join` stands behind `from tickets t`. */
type Asked = { join: Statement; among: Statement; order: Order; place: Place | null };
type Page = { rows: PageRow[]; previous: boolean; next: boolean };

/** A place behind which nothing is any more, and one before which no whole page is, show the first page. */
async function pageAt(req: PayloadRequest, { place, ...asked }: Asked): Promise<Page> {
  const found = await query<PageRow>(req, pageStatement({ ...asked, place }));
  const rows = found.slice(0, pageSize);
  const more = found.length > pageSize;
  if (!place) return { rows, previous: false, next: more };
  const isShort = place.way === 'before' ? rows.length < pageSize : rows.length === 0;
  if (isShort) return pageAt(req, { ...asked, place: null });
  return place.way === 'before'
    ? { rows: rows.toReversed(), previous: more, next: true }
    : { rows, previous: true, next: more };
}

/** SQL of one page and one ticket more, from a place on. Read backwards it comes backwards. */
export function pageStatement({ join, among, order, place }: Asked): Statement {
  return sql`select ${cardColumns}, t.id, ${order.key ?? sql`null`} as key from tickets t ${join} ${cardJoins}
    where ${among} ${place ? sql`and ${beyond(order, place)}` : sql``}
    order by ${sorted(order, place?.way === 'before')} limit ${pageSize + 1}`;
}

/** SQL, what narrows to the chosen group. */
export function inGroup({ group }: TicketListQuery): Statement {
  return group ? sql`and t.status = any(${pgArray(ticketGroups[group])}::enum_tickets_status[])` : sql``;
}

type Searched = {
  /** Stands behind `from tickets t`. */
  join: Statement;
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
    const join = found?.join ?? sql``;
    const matching = found ? sql`${narrowed} and ${found.matching}` : narrowed;
    return { join, matching, rank: found?.rank ?? null, counts: await countGroups(req, { join, matching }) };
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

async function countGroups(
  req: PayloadRequest,
  { join, matching }: Pick<Searched, 'join' | 'matching'>,
): Promise<Record<TicketGroup, number>> {
  const counts = await queryOne<Record<TicketGroup, string>>(
    req,
    sql`select count(*) filter (where t.status = any(${pgArray(ticketGroups.active)}::enum_tickets_status[])) as active,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.completed)}::enum_tickets_status[])) as completed,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.cancelled)}::enum_tickets_status[])) as cancelled
        from tickets t ${join} where ${matching}`,
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
