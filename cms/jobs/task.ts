import type { JobHelpers } from 'graphile-worker';
import type { BasePayload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import type { JobInputs, JobName } from '#toolkit/jobs.ts';

/** What one job does. It may run twice: after a crash, or when its answer was lost. */
export type Handler<Name extends JobName> = (
  payload: BasePayload,
) => (input: JobInputs[Name], helpers: JobHelpers) => Promise<void>;

/** A request of nobody, for work that the portal does by itself. */
export async function jobRequest(payload: BasePayload): Promise<PayloadRequest> {
  return createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]);
}
