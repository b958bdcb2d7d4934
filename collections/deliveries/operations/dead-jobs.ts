import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

/** A job that used up its attempts: it stays until a person has looked at it. */
export type DeadJob = {
  id: string;
  name: string;
  attempts: number;
  problem: string;
  since: string;
  lastTriedAt: string;
};

type Row = Omit<DeadJob, 'since' | 'lastTriedAt'> & { since: string; tried: string };

/** Jobs that failed for good, the latest first, at most 100. Their inputs stay out: they name people's rows. */
export async function deadJobs(req: PayloadRequest): Promise<DeadJob[]> {
  const rows = await query<Row>(
    req,
    sql`select id::text as id, task_identifier as name, attempts::int as attempts, coalesce(last_error, '') as problem,
               created_at as since, updated_at as tried
        from graphile_worker.jobs where attempts >= max_attempts and locked_at is null order by updated_at desc limit 100`,
  );
  return rows.map(({ since, tried, ...row }) => ({
    ...row,
    problem: row.problem.slice(0, 500),
    since: new Date(since).toISOString(),
    lastTriedAt: new Date(tried).toISOString(),
  }));
}
