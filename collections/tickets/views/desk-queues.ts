import type { PayloadRequest } from 'payload';
import { newestEventSql } from '#collections/activities/views/events.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskQueue, DeskQueueQuery } from '../contract.ts';
import { deskQueues } from '../contract.ts';
import { promisesOf } from '../rules/sla.ts';
import { hasClock, nextDue } from '../sla-sql.ts';
import type { DeskQueuesView, DeskRow } from '../view.ts';
import { breachingSql } from './breaching.ts';
import { instant } from './card.ts';
import type { PromiseRow } from './promise.ts';
import { promiseColumn, promiseFacts } from './promise.ts';

export const queuePageSize = 25;

/** Since when a customer waits for us; what she wrote before she paid waits from the payment on. */
const waitingSince = sql`case when t.last_word_by = 'customer' then greatest(t.last_word_at, t.paid_at) end`;

type Row = Omit<DeskRow, 'waitingSince' | 'expectedAt' | 'promises' | 'createdAt' | 'revision'> &
  PromiseRow & {
    revision: string;
    waitingSince: string | null;
    expectedAt: string | null;
    createdAt: string;
  };

/** One queue of the desk, page by page, with the counts of all. */
export async function loadDeskQueues(
  req: PayloadRequest,
  caller: StaffCaller,
  { queue, page }: DeskQueueQuery,
): Promise<DeskQueuesView> {
  const settings = await loadSettings(req);
  const opening = openingTimes(settings);
  const breaching = await breachingSql(req, { times: opening, rule: settings.desk, now: nowOf(req) });
  const filterOf = (name: DeskQueue) => (name === 'breaching' ? breaching.where : filters(name, caller));
  const counts = await queryOne<Record<DeskQueue | 'cursor', string | null>>(
    req,
    sql`select ${newestEventSql({ desk: true })} as cursor, ${sql.join(
      deskQueues.map((name) => sql`count(*) filter (where ${filterOf(name)}) as ${sql.identifier(name)}`),
      sql`, `,
    )} from tickets t ${breaching.join} where ${hasClock} or t.status = 'resolved'`,
  );
  const rows = await query<Row>(
    req,
    sql`select t.id, t.number, t.subject, c.name as customer, t.status, t.urgency, t.tier_name as "tierName", s.name as assignee,
          ${waitingSince} as "waitingSince", t.expected_at as "expectedAt", ${promiseColumn}, t.created_at as "createdAt", t.revision,
          (t.last_word_by = 'customer' and t.last_word_at > coalesce(r.up_to, '-infinity')) is true as unread
        from tickets t join customers c on c.id = t.customer_id left join staff s on s.id = t.assignee_id
        left join ticket_reads r on r.ticket_id = t.id and r.staff_id = ${caller.id}::uuid ${breaching.join}
        where ${filterOf(queue)} order by ${orderOf(queue)}
        limit ${queuePageSize + 1} offset ${(page - 1) * queuePageSize}`,
  );
  return {
    queue,
    counts: Object.fromEntries(
      deskQueues.map((name) => [name, Number(counts?.[name] ?? 0)]),
    ) as DeskQueuesView['counts'],
    rows: rows.slice(0, queuePageSize).map(toRow),
    opening,
    more: rows.length > queuePageSize,
    cursor: counts?.cursor ?? null,
  };
}

function filters(queue: Exclude<DeskQueue, 'breaching'>, caller: StaffCaller) {
  switch (queue) {
    case 'mine':
      return sql`(${hasClock} and t.assignee_id = ${caller.id}::uuid)`;
    case 'unassigned':
      return sql`(${hasClock} and t.assignee_id is null)`;
    case 'waiting_for_us':
      // Whoever writes after the resolution may mean that it is not solved: somebody reads it.
      return sql`(t.status in ('open', 'in_progress', 'resolved') and t.last_word_by = 'customer')`;
    default:
      return sql`(t.status = ${queue})`;
  }
}

/** Whoever waits comes first, the longest wait first; then what is promised next. */
function orderOf(queue: DeskQueue) {
  if (queue === 'breaching') return sql`${nextDue}, t.id`;
  if (queue === 'resolved') return sql`t.resolved_at desc, t.id desc`;
  if (queue === 'waiting_for_customer') return sql`t.updated_at, t.id`;
  return sql`${waitingSince} nulls last, t.expected_at nulls last, t.created_at, t.id`;
}

function toRow({ promised, ...row }: Row): DeskRow {
  return {
    ...row,
    promises: promisesOf(promiseFacts({ status: row.status, promised })),
    waitingSince: row.waitingSince && instant(row.waitingSince),
    expectedAt: row.expectedAt && instant(row.expectedAt),
    createdAt: instant(row.createdAt),
    revision: Number(row.revision),
  };
}
