import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, type Statement, sql, whole } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketListQuery } from '../contract.ts';
import { sortOf } from '../contract.ts';
import type { TicketListView } from '../list-view.ts';
import type { Place } from '../rules/cursor.ts';
import { readCursor, writeCursor } from '../rules/cursor.ts';
import { type CardRow, cardColumns, toCard } from './card.ts';
import type { Order } from './order.ts';
import { beyond, orderOf, sorted } from './order.ts';
import { inGroup, searched } from './searched.ts';

export const pageSize = 20;

type PageRow = CardRow & { id: string; key: number | null };

/** The caller's tickets as filtered, page by page, with the counts of each group under the same filters. */
export async function listTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<TicketListView> {
  const { join, matching, rank, ...found } = await searched(req, caller, filters);
  const order = orderOf(filters, rank);
  const among = sql`${matching} ${inGroup(filters)}`;
  const { rows, previous, next } = await pageAt(req, { join, among, order, place: placeOf(filters) });
  const now = nowOf(req);
  const sort = sortOf(filters);
  const cursor = (way: Place['way'], row: PageRow | undefined) =>
    row ? writeCursor({ way, sort, key: row.key, at: Date.parse(row.createdAt), id: row.id }) : null;
  return {
    query: filters,
    ...found,
    total: found.counts[filters.group ?? 'all'],
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
  return sql`select ${cardColumns}, t.id, ${order.key ?? sql`null`} as key from tickets t ${join}
    where ${among} ${place ? sql`and ${beyond(order, place)}` : sql``}
    order by ${sorted(order, place?.way === 'before')} limit ${whole(pageSize + 1)}`;
}
