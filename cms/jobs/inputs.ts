import * as z from 'zod';
import { type JobInputs, type JobName, requestIdKey } from '#toolkit/jobs.ts';

/** What each job may be given; anything else is a fault of whoever queued it. */
export const jobInputs: { [Name in JobName]: z.ZodType<JobInputs[Name]> } = {
  notice: z.strictObject({
    event: z.string(),
    // A row's id, or a day in India for what is told once a day.
    subject: z.union([z.uuid(), z.iso.date()]),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  }),
  deliver: z.strictObject({ delivery: z.uuid() }),
  'apply-payment-event': z.strictObject({ event: z.uuid() }),
  'sweep-payments': z.strictObject({ olderThanMinutes: z.int().min(0) }),
  'send-refund': z.strictObject({ refund: z.uuid() }),
  'close-resolved': z.strictObject({}),
  'follow-waiting': z.strictObject({}),
  'note-breaches': z.strictObject({}),
  'hand-out': z.strictObject({}),
  'end-secrets': z.strictObject({}),
  'end-recordings': z.strictObject({}),
  'clean-up': z.strictObject({}),
};

/**
 * The input of a job as the queue kept it; what the queue's own schedule and the request's id add to it is left aside.
 * @throws ZodError
 */
export function readJobInput<Name extends JobName>(name: Name, stored: unknown): JobInputs[Name] {
  const { _cron, [requestIdKey]: _, ...input } = z.record(z.string(), z.unknown()).parse(stored);
  return jobInputs[name].parse(input);
}

/** The id of the request that queued a job, or of the job itself where none did. */
export function requestIdOfJob(stored: unknown, jobId: string): string {
  const given = (stored as { [requestIdKey]?: unknown } | null)?.[requestIdKey];
  return typeof given === 'string' ? given : `job-${jobId.padStart(8, '0')}`;
}
