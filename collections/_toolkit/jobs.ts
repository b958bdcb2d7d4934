import type { PayloadRequest } from 'payload';
import { query, sql } from './database.ts';

/** Every job and what it is given: ids, never documents. Handlers live in `cms/jobs`. */
export type JobInputs = {
  /** Find who must hear of an event and make one notification and one delivery for each. */
  notice: { event: string; subject: string; data?: Record<string, string | number | null> };
  /** Send one delivery row through its channel. */
  deliver: { delivery: string };
  /** Look a stored gateway event up at the gateway and apply what is true there. */
  'apply-payment-event': { event: string };
  /** Ask the gateway about orders that have heard nothing. */
  'sweep-payments': { olderThanMinutes: number };
  /** Ask the gateway to give money back, once per refund row. */
  'send-refund': { refund: string };
  /** Close tickets that were resolved and not contradicted. */
  'close-resolved': Record<string, never>;
  /** Remind customers whose answer we wait for, and close what was not answered. */
  'follow-waiting': Record<string, never>;
  /** Find promises to customers that are broken, and have staff told. */
  'note-breaches': Record<string, never>;
  /** Give new tickets to technicians in turn, and take back what they did not answer. */
  'hand-out': Record<string, never>;
  /** Take sealed secrets away that nobody can use any more. */
  'end-secrets': Record<string, never>;
  /** Delete recordings of sessions whose day has come. */
  'end-recordings': Record<string, never>;
  /** Remove sessions, tokens, drafts and files that nobody can use any more. */
  'clean-up': Record<string, never>;
};

export type JobName = keyof JobInputs;

/** Under which a job's payload says whose request it belongs to; no input has such a name. */
export const requestIdKey = '_requestId';

/**
 * Queues a job in the request's transaction: it exists if and only if the change does. The id of the request goes with
 * it, so that log lines of the job are found together with those of the request.
 * @param options.key replaces a waiting job with the same key
 */
export async function enqueue<Name extends JobName>(
  req: PayloadRequest,
  name: Name,
  input: JobInputs[Name],
  options: { key?: string; runAt?: Date; maxAttempts?: number } = {},
): Promise<void> {
  const requestId = req.headers?.get('x-request-id');
  const payload = JSON.stringify(requestId ? { ...input, [requestIdKey]: requestId } : input);
  await query(
    req,
    sql`select graphile_worker.add_job(${name}, payload := ${payload}::json, job_key := ${options.key ?? null},
        run_at := ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${options.maxAttempts ?? 12})`,
  );
}
