import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';

/**
 * Gives a job that gave up all of its attempts again, from now on. One that is waiting or running is left alone, so
 * that pressing twice does no more than pressing once. Who did it stands in the audit log.
 * @throws DomainError `not_found` when there is no such job (any more)
 */
export async function retryJob(req: PayloadRequest, id: string): Promise<void> {
  await inTransaction(req, async () => {
    await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`job ${id}`}, 0))`);
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
    await audit(req, { action: 'job.retried', entity: 'jobs', document: id, title: job.name });
  });
}
