import type { PayloadRequest } from 'payload';
import { addDays, atIst, istDate } from '#kernel/calendar.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { mostExamples, type RefusalCount } from '../rules/tally.ts';
import { tallyOf } from './tally-of.ts';

/** From this many a day on, staff are told. Strays come one at a time; a wrong secret fails every single call. */
const alarmFrom = 20;

/**
 * Adds what this process has refused to the rows of its hours, one statement however much it was, and has staff told
 * when a day has seen too much. Where the end of the transaction is not known it may be added twice.
 * @returns how many refusals were added
 * @throws Error when the database does not take it: the counts stay for the next time
 */
export async function storeRefusals(req: PayloadRequest): Promise<number> {
  const tally = tallyOf(req.payload);
  const counts = tally.take();
  if (counts.length === 0) return 0;
  try {
    await inTransaction(req, async () => {
      // One process after the other: each sees what all others have added, so one of them sees the line crossed.
      await query(req, sql`select pg_advisory_xact_lock(hashtext('refused webhooks'))`);
      await addToRows(req, counts);
      for (const [day, added] of addedByDay(counts)) await tellOfMany(req, day, added);
    });
  } catch (error) {
    tally.putBack(counts);
    throw error;
  }
  req.payload.logger.warn({ security: true, counts }, 'webhooks were refused');
  return sumOf(counts);
}

async function addToRows(req: PayloadRequest, counts: readonly RefusalCount[]): Promise<void> {
  await query(
    req,
    sql`insert into refused_webhooks as kept (id, hour, reason, count, first_at, last_at, bodies, networks, created_at, updated_at)
        select uuidv7(), c.hour, c.reason, c.count, c."firstAt", c."lastAt", c.bodies, c.networks, now(), now()
        from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
          as c(hour timestamptz, reason enum_refused_webhooks_reason, count numeric, "firstAt" timestamptz, "lastAt" timestamptz, bodies jsonb, networks jsonb)
        on conflict (hour, reason) do update set
          count = kept.count + excluded.count,
          first_at = least(kept.first_at, excluded.first_at),
          last_at = greatest(kept.last_at, excluded.last_at),
          bodies = ${someOf('bodies')},
          networks = ${someOf('networks')},
          updated_at = now()`,
  );
}

/** The first few of what the row holds and what is added, each once. */
function someOf(column: 'bodies' | 'networks') {
  const name = sql.identifier(column);
  return sql`(select coalesce(jsonb_agg(example order by place), '[]') from (
      select example, min(place) as place from jsonb_array_elements(kept.${name} || excluded.${name}) with ordinality as e(example, place)
      group by example order by 2 limit ${mostExamples}) few)`;
}

function addedByDay(counts: readonly RefusalCount[]): Map<string, number> {
  const days = Map.groupBy(counts, ({ hour }) => istDate(hour));
  return new Map([...days].map(([day, ofDay]) => [day, sumOf(ofDay)]));
}

function sumOf(counts: readonly RefusalCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

async function tellOfMany(req: PayloadRequest, day: string, added: number): Promise<void> {
  const begin = atIst(day);
  const row = await queryOne<{ total: string }>(
    req,
    sql`select sum(count) as total from refused_webhooks
        where hour >= ${begin.toISOString()}::timestamptz and hour < ${addDays(begin, 1).toISOString()}::timestamptz`,
  );
  const total = Number(row?.total ?? 0);
  if (total >= alarmFrom && total - added < alarmFrom)
    await enqueue(req, 'notice', { event: 'webhook.refused', subject: day });
}
