import type { PayloadRequest } from 'payload';
import { newestEventSql } from '#collections/activities/views/events.ts';
import { savedViewsOf } from '#collections/saved-views/views/saved-views.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskQueue } from '../contract.ts';
import { deskQueues, queueCountLimit } from '../contract.ts';
import type { DeskQueuesView, DeskRow } from '../desk-queues-view.ts';
import type { DeskPoint } from '../rules/desk-cursor.ts';
import { deskOrderOf, readDeskCursor, writeDeskCursor } from '../rules/desk-cursor.ts';
import type { DeskQueueQuery } from '../rules/desk-filter.ts';
import { promisesOf } from '../rules/sla.ts';
import { breachingSql } from './breaching.ts';
import { instant } from './card.ts';
import { narrowedBy, queueSql } from './desk-narrowing.ts';
import { beyondPoint, pointColumn, sortedBy, waitingSince } from './desk-order.ts';
import type { PromiseRow } from './promise.ts';
import { promiseColumn, promiseFacts } from './promise.ts';

export const queuePageSize = 25;

type Row = Omit<DeskRow, 'waitingSince' | 'expectedAt' | 'promises' | 'createdAt' | 'revision'> &
  PromiseRow & {
    revision: string;
    waitingSince: string | null;
    expectedAt: string | null;
    createdAt: string;
    point: (number | null)[];
  };

type Counts = Record<DeskQueue | 'cursor', string | null> & { people: DeskQueuesView['people'] };

const peopleJson = sql`(select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]') from staff s
  where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('technician', 'admin')))`;

/** One list of the desk, page by page, with the counts of all queues and saved views. */
export async function loadDeskQueues(
  req: PayloadRequest,
  caller: StaffCaller,
  { cursor: at, ...filter }: DeskQueueQuery,
): Promise<DeskQueuesView> {
  const settings = await loadSettings(req);
  const opening = openingTimes(settings);
  const now = nowOf(req);
  const breaching = await breachingSql(req, { times: opening, rule: settings.desk, now });
  const counts = await queryOne<Counts>(
    req,
    sql`select ${newestEventSql({ desk: true })} as cursor, ${peopleJson} as people, ${sql.join(
      deskQueues.map((name) => counted(name, caller, breaching)),
      sql`, `,
    )}`,
  );
  const order = deskOrderOf(filter.queue);
  const among = narrowedBy(filter, { caller, now, breaching: breaching.where });
  const asked = { caller, join: breaching.join, among, order };
  const { rows, previous, next } = await pageAt(req, { ...asked, point: readDeskCursor(at, order) });
  const mark = (way: DeskPoint['way'], row: Row | undefined) =>
    row ? writeDeskCursor({ way, order, keys: row.point, id: row.id }) : null;
  return {
    filter,
    counts: Object.fromEntries(
      deskQueues.map((name) => [name, Number(counts?.[name] ?? 0)]),
    ) as DeskQueuesView['counts'],
    ...(await savedViewsOf(req, caller, { now, breaching })),
    people: counts?.people ?? [],
    rows: rows.map(toRow),
    opening,
    previous: previous ? mark('before', rows[0]) : null,
    next: next ? mark('after', rows.at(-1)) : null,
    cursor: counts?.cursor ?? null,
  };
}

/** How much is in a queue, no further than anybody reads a number; in its order, so that the index that stands so is what is read. */
function counted(
  name: DeskQueue,
  caller: StaffCaller,
  { join, where }: { join: Statement; where: Statement },
) {
  return sql`(select count(*) from (select 1 from tickets t ${name === 'breaching' ? join : sql``}
    where ${queueSql(name, caller, where)} order by ${sortedBy(deskOrderOf(name))} limit ${queueCountLimit + 1}) q) as ${sql.identifier(name)}`;
}

type Asked = {
  caller: StaffCaller;
  /** Stands behind `from tickets t join customers c …`. */
  join: Statement;
  among: Statement;
  order: DeskPoint['order'];
  point: DeskPoint | null;
};
type Page = { rows: Row[]; previous: boolean; next: boolean };

/** A place behind which nothing is any more, and one before which no whole page is, show the first page. */
async function pageAt(req: PayloadRequest, { point, ...asked }: Asked): Promise<Page> {
  const found = await query<Row>(req, pageStatement({ ...asked, point }));
  const rows = found.slice(0, queuePageSize);
  const more = found.length > queuePageSize;
  if (!point) return { rows, previous: false, next: more };
  const isShort = point.way === 'before' ? rows.length < queuePageSize : rows.length === 0;
  if (isShort) return pageAt(req, { ...asked, point: null });
  return point.way === 'before'
    ? { rows: rows.toReversed(), previous: more, next: true }
    : { rows, previous: true, next: more };
}

function pageStatement({ caller, join, among, order, point }: Asked): Statement {
  return sql`select t.id, t.number, t.subject, c.name as customer, t.status, t.urgency, t.tier_name as "tierName", s.name as assignee,
      ${waitingSince} as "waitingSince", t.expected_at as "expectedAt", ${promiseColumn}, t.created_at as "createdAt", t.revision,
      (t.last_word_by = 'customer' and t.last_word_at > coalesce(r.up_to, '-infinity')) is true as unread, ${pointColumn(order)} as point
    from tickets t join customers c on c.id = t.customer_id left join staff s on s.id = t.assignee_id
    left join ticket_reads r on r.ticket_id = t.id and r.staff_id = ${caller.id}::uuid ${join}
    where ${among} ${point ? sql`and ${beyondPoint(point)}` : sql``}
    order by ${sortedBy(order, point?.way === 'before')} limit ${queuePageSize + 1}`;
}

function toRow({ promised, point: _point, ...row }: Row): DeskRow {
  return {
    ...row,
    promises: promisesOf(promiseFacts({ status: row.status, promised })),
    waitingSince: row.waitingSince && instant(row.waitingSince),
    expectedAt: row.expectedAt && instant(row.expectedAt),
    createdAt: instant(row.createdAt),
    revision: Number(row.revision),
  };
}
