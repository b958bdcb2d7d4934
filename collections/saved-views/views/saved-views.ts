import type { PayloadRequest } from 'payload';
import { type DeskFilter, deskFilter } from '#collections/tickets/rules/desk-filter.ts';
import { narrowedBy } from '#collections/tickets/views/desk-narrowing.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, type Statement, sql, whole } from '#toolkit/database.ts';
import { viewLimit } from '../contract.ts';
import { countLimit, type SavedView } from '../view.ts';

type Row = Omit<SavedView, 'count' | 'mayChange'>;
type Looking = { now: Date; breaching: { join: Statement; where: Statement } };

/** The views of one member of staff, their own first and each kind in its order, each with how much is in it as far as it is counted. */
export async function savedViewsOf(
  req: PayloadRequest,
  caller: StaffCaller,
  looking: Looking,
): Promise<{ views: SavedView[]; mayShare: boolean }> {
  const mayShare = caller.roles.includes('admin');
  const rows = await query<Row>(
    req,
    sql`select v.id, v.name, v.shared, v.filter from saved_views v where v.shared or v.owner_id = ${caller.id}::uuid
        order by v.shared, v.position, v.created_at, v.id limit ${whole(2 * viewLimit)}`,
  );
  // What an older form had kept and today's does not know is no view any more.
  const known = rows.filter(({ filter }) => deskFilter.safeParse(filter).success);
  const counts = await countsOf(req, caller, { known, looking });
  return {
    mayShare,
    views: known.map((view, place) => ({
      ...view,
      mayChange: view.shared ? mayShare : true,
      count: Number(counts[`n${place}`] ?? 0),
    })),
  };
}

async function countsOf(
  req: PayloadRequest,
  caller: StaffCaller,
  { known, looking }: { known: readonly Row[]; looking: Looking },
): Promise<Record<string, string>> {
  if (known.length === 0) return {};
  const { now, breaching } = looking;
  // A view joins only what its filter asks for: most are counted by the index of what is worked on alone.
  const joinsOf = ({ q, queue }: DeskFilter) =>
    sql`${q ? sql`join customers c on c.id = t.customer_id` : sql``} ${queue === 'breaching' ? breaching.join : sql``}`;
  const counted = known.map(
    ({ filter }, place) => sql`(select count(*) from (select 1 from tickets t ${joinsOf(filter)}
        where ${narrowedBy(filter, { caller, now, breaching: breaching.where })} limit ${whole(countLimit + 1)}) found) as ${sql.identifier(`n${place}`)}`,
  );
  return (await queryOne<Record<string, string>>(req, sql`select ${sql.join(counted, sql`, `)}`)) ?? {};
}
