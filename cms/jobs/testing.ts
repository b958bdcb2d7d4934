import type { MailMessage } from '#toolkit/ports.ts';
import type { TestCms } from '../testing/test-cms.ts';
import { drainJobs } from './worker.ts';

/** Sends mail through the function from now on. */
export function mailThrough(cms: TestCms, send: (mail: MailMessage) => Promise<void>): void {
  Object.defineProperty(cms.ports, 'mailer', { configurable: true, value: { send } });
}

/** Sends mail into the list of the harness again. */
export function mailToList(cms: TestCms): void {
  mailThrough(cms, async (mail) => void cms.mails.push(mail));
}

/** Runs every job that is due; when it answers, the end of each is written. */
export async function drain({ payload, databaseUrl }: TestCms): Promise<void> {
  await drainJobs(payload, { connectionString: databaseUrl });
}

/** Makes every waiting job due, as if its time had come. */
export async function makeDue(cms: TestCms): Promise<void> {
  await cms.sql(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts < max_attempts',
  );
}

/** Jobs in the queue, the first queued first. */
export function jobsOf(cms: TestCms) {
  return cms.sql<{
    name: string;
    attempts: number;
    problem: string | null;
    locked_by: string | null;
    minutes: number;
    key: string | null;
  }>(
    `select task_identifier as name, attempts, last_error as problem, locked_by, key, round(extract(epoch from run_at - now()) / 60)::int as minutes
     from graphile_worker.jobs order by id`,
  );
}
