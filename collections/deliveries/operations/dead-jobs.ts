import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

/** A job that used up its attempts: it stays until a person has looked at it. */
export type DeadJob = {
  id: string;
  name: string;
  /** What it was to do, in a few words: whose mail, which payment. Empty where its name says it all. */
  about: string;
  attempts: number;
  problem: string;
  since: string;
  lastTriedAt: string;
};

type Row = Omit<DeadJob, 'since' | 'lastTriedAt'> & { since: string; tried: string };

/** Jobs that failed for good, the latest first, at most 100. For admins: what they are about names people. */
export async function deadJobs(req: PayloadRequest): Promise<DeadJob[]> {
  const rows = await query<Row>(
    req,
    sql`with dead as (
          select j.id, j.task_identifier as name, j.attempts::int as attempts, coalesce(j.last_error, '') as problem, j.created_at as since,
                 j.updated_at as tried, input.payload ->> 'event' as event,
                 case when pg_input_is_valid(input.payload ->> 'delivery', 'uuid') then (input.payload ->> 'delivery')::uuid end as delivery_id,
                 case when pg_input_is_valid(input.payload ->> 'refund', 'uuid') then (input.payload ->> 'refund')::uuid end as refund_id,
                 case when pg_input_is_valid(input.payload ->> 'event', 'uuid') then (input.payload ->> 'event')::uuid end as event_id
          from graphile_worker.jobs j join graphile_worker._private_jobs input on input.id = j.id
          where j.attempts >= j.max_attempts and j.locked_at is null order by j.updated_at desc limit 100
        )
        select dead.id::text as id, dead.name, dead.attempts, dead.problem, dead.since, dead.tried,
               case dead.name
                 when 'deliver' then concat_ws(' → ', d.template, d.recipient)
                 when 'send-refund' then concat_ws(' · ', t.number, p.gateway_payment_id)
                 when 'apply-payment-event' then concat_ws(' · ', e.name, e.gateway_payment_id, e.gateway_order_id)
                 when 'notice' then coalesce(dead.event, '')
                 else '' end as about
        from dead
        left join deliveries d on d.id = dead.delivery_id
        left join refunds r on r.id = dead.refund_id
        left join payments p on p.id = r.payment_id
        left join tickets t on t.id = p.ticket_id
        left join payment_events e on e.id = dead.event_id
        order by dead.tried desc`,
  );
  return rows.map(({ since, tried, ...row }) => ({
    ...row,
    problem: row.problem.slice(0, 500),
    since: new Date(since).toISOString(),
    lastTriedAt: new Date(tried).toISOString(),
  }));
}
