import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';

/**
 * Gives a job that gave up all of its attempts again, from now on. One that is waiting or running is left alone, so
 * that pressing twice does no more than pressing once. Who did it stands in the log.
 * @throws DomainError `not_found` when there is no such job (any more)
 */
export async function retryJob(req: PayloadRequest, caller: StaffCaller, id: string): Promise<void> {
  const job = /^\d{1,18}$/.test(id)
    ? await queryOne<{ name: string; dead: boolean }>(
        req,
        sql`select task_identifier as name, attempts >= max_attempts and locked_at is null as dead
            from graphile_worker.jobs where id = ${id}::bigint`,
      )
    : null;
  if (!job) throw notFound('This job');
  if (!job.dead) return;
  await query(
    req,
    sql`select 1 from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`,
  );
  req.payload.logger.info({ job: id, name: job.name, staff: caller.id }, 'a job that gave up is tried again');
}
