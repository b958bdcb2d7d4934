import { AsyncLocalStorage } from 'node:async_hooks';
import type { JobHelpers } from 'graphile-worker';
import type { BasePayload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import type { JobInputs, JobName } from '#toolkit/jobs.ts';

/** What one job does. It may run twice: after a crash, or when its answer was lost. */
export type Handler<Name extends JobName> = (
  payload: BasePayload,
) => (input: JobInputs[Name], helpers: JobHelpers) => Promise<void>;

/** The id of the request that a running job belongs to. */
export const belongsTo = new AsyncLocalStorage<string>();

/** A request of nobody, for work that the portal does by itself; it goes by the id of the request that caused it. */
export async function jobRequest(payload: BasePayload): Promise<PayloadRequest> {
  const requestId = belongsTo.getStore();
  const headers = new Headers(requestId ? { 'x-request-id': requestId } : {});
  return createLocalReq({ req: { headers } }, payload as Parameters<typeof createLocalReq>[1]);
}
