import type { PayloadRequest } from 'payload';
import { queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { TicketStatus } from '../rules/lifecycle.ts';
import type { Search } from './search.ts';
import { hasThing } from './search.ts';

/** A ticket that was found; `rank` is higher the nearer it comes, null where every hit is as near. */
type Hit = [id: string, rank: number | null, status: TicketStatus];

/** `complete`: there is no other hit. Otherwise they are `foundLimit`, those that stand nearest to the end that was begun at. */
export type Found = { hits: Hit[]; complete: boolean };

/** Whoever finds more narrows further, and does not page through all of it. */
export const foundLimit = 100;

/** Of the sample. What so many hold is found quicker in one ticket after the other than by a list of all that hold it. */
const commonFrom = 10;
/** Texts that an index found, which are read rather than a sample. */
const fewTexts = 100;
/** Times the sample, looked at one after the other at the most. */
const longestWalk = 10;

type Asked = {
  /** SQL, what a ticket `t` must be beside. */
  narrowed: Statement;
  /** Which end is begun at where not all is looked at. */
  oldestFirst: boolean;
  /** All of it is wanted, however much it is. */
  all: boolean;
};
type Looked = { hits: Hit[] | null; looked: string; holding: number[] };

/**
 * Tickets that hold everything that is looked for. What only few hold is found by an index, whole. Of what very many
 * hold (ten thousand tickets with the word in every second one) the newest are found, in milliseconds.
 */
export async function findTickets(req: PayloadRequest, search: Search, asked: Asked): Promise<Found> {
  const few = search.texts && (await lookThrough(req, search, search.texts, asked));
  if (few) return few;
  const sample = await look(req, search, inOrder(asked, search.sample));
  const hits = sample?.hits ?? [];
  if (Number(sample?.looked) < search.sample) return { hits, complete: true };
  if (!asked.all && hits.length >= commonFrom) {
    const found = await walk(req, search, asked);
    if (found) return found;
  }
  const { ids, each } = search.whole(sample?.holding ?? []);
  const among = sql`select t.* from (${ids}) held cross join lateral
    (select t.id, t.status from tickets t where t.id = held.id and ${asked.narrowed} offset 0) t`;
  return { hits: (await look(req, { ...search, each }, among))?.hits ?? [], complete: true };
}

/** Looks at the tickets of a few texts, outside of which nothing can be. Null where they are many. */
async function lookThrough(
  req: PayloadRequest,
  search: Search,
  texts: Statement,
  { narrowed }: Asked,
): Promise<Found | null> {
  const row = await queryOne<{ hits: Hit[] | null; texts: string }>(
    req,
    sql`with held as materialized (select t.id from (${texts}) t limit ${fewTexts + 1}), held_by as (select count(*) as texts from held)
        select held_by.texts, (select json_agg(json_build_array(w.id, h.rank, w.status))
          from (select distinct held.id from held where held_by.texts <= ${fewTexts}) d
            cross join lateral (select t.id, t.status from tickets t where t.id = d.id and ${narrowed} offset 0) w
            cross join lateral (${search.each}) h where ${holdsAll(search)}) as hits from held_by`,
  );
  if (!row || Number(row.texts) > fewTexts) return null;
  return { hits: row.hits ?? [], complete: true };
}

/** Looks at each of these tickets, and counts those that hold each thing. */
function look(req: PayloadRequest, search: Search, among: Statement): Promise<Looked | null> {
  const counts = thingsOf(search).map((thing) => sql`count(*) filter (where h.${thing})`);
  return queryOne<Looked>(
    req,
    sql`select json_agg(json_build_array(w.id, h.rank, w.status)) filter (where ${holdsAll(search)}) as hits, count(*) as looked,
          json_build_array(${sql.join(counts, sql`, `)}) as holding
        from (${among}) w cross join lateral (${search.each}) h`,
  );
}

/** Looks at one ticket after the other until enough are found. Null where that ends before they are and tickets are left. */
async function walk(req: PayloadRequest, search: Search, asked: Asked): Promise<Found | null> {
  const way = asked.oldestFirst ? sql`asc` : sql`desc`;
  const length = longestWalk * search.sample;
  const row = await queryOne<{ hits: Hit[] | null; left: boolean }>(
    req,
    sql`select json_agg(json_build_array(f.id, f.rank, f.status)) as hits, case when count(*) <= ${foundLimit}
            then exists (select 1 from tickets t where ${asked.narrowed} offset ${length}) end as left
        from (select w.id, h.rank, w.status from (${inOrder(asked, length)}) w cross join lateral (${search.each}) h
          where ${holdsAll(search)} order by w.created_at ${way}, w.id ${way} limit ${foundLimit + 1}) f`,
  );
  const hits = row?.hits ?? [];
  if (hits.length > foundLimit) return { hits: hits.slice(0, foundLimit), complete: false };
  return row?.left ? null : { hits, complete: true };
}

function inOrder({ narrowed, oldestFirst }: Asked, limit: number): Statement {
  const way = oldestFirst ? sql`asc` : sql`desc`;
  return sql`select t.id, t.status, t.created_at from tickets t where ${narrowed}
    order by t.created_at ${way}, t.id ${way} limit ${limit}`;
}

const thingsOf = ({ things }: Search) => Array.from({ length: things }, (_, at) => hasThing(at));

function holdsAll(search: Search): Statement {
  return sql.join(
    thingsOf(search).map((thing) => sql`h.${thing}`),
    sql` and `,
  );
}
