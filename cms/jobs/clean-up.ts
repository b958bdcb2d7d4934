import type { BasePayload, PayloadRequest } from 'payload';
import { removeOrphans } from '#collections/attachments/operations/remove-orphans.ts';
import { removeOldDrafts } from '#collections/booking-drafts/operations/remove-old-drafts.ts';
import { giveUpOldMail } from '#collections/deliveries/operations/give-up-old-mail.ts';
import { emptyBin } from '#collections/notifications/operations/empty-bin.ts';
import { removeOldRefusals } from '#collections/refused-webhooks/operations/remove-old-refusals.ts';
import { removeExpired as removeExpiredUploads } from '#collections/uploads/operations/remove-expired.ts';
import { purgeExpired } from '#plugins/identity/purge-expired.ts';
import { databaseOf, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { type Handler, jobRequest } from './task.ts';

/** Each is safe to repeat and to run twice at once, and answers how much it removed. */
const steps: Record<string, (req: PayloadRequest, payload: BasePayload) => Promise<number>> = {
  identity: (req, payload) =>
    purgeExpired(databaseOf(payload).pool as Parameters<typeof purgeExpired>[0], nowOf(req)),
  drafts: removeOldDrafts,
  uploads: removeExpiredUploads,
  attachments: removeOrphans,
  mail: giveUpOldMail,
  refusals: removeOldRefusals,
  notifications: emptyBin,
  limits: removeOldLimits,
};

/**
 * Removes what nobody can use any more. A step that fails does not hold up the others; the job fails afterwards, so
 * that it is tried again. Jobs that failed for good stay: staff look at them.
 */
export const cleanUp: Handler<'clean-up'> = (payload) => async () => {
  const problems: unknown[] = [];
  for (const [step, remove] of Object.entries(steps)) {
    try {
      const removed = await remove(await jobRequest(payload), payload);
      if (removed > 0) payload.logger.info({ step, removed }, 'cleaned up');
    } catch (error) {
      payload.logger.error({ err: error, step }, 'a part of the clean-up failed');
      problems.push(error);
    }
  }
  if (problems.length > 0)
    throw new AggregateError(problems, `${problems.length} parts of the clean-up failed`);
};

/** Counters of limits whose time is over, in milliseconds since 1970 by this machine's clock. */
async function removeOldLimits(req: PayloadRequest): Promise<number> {
  const gone = await query(req, sql`delete from public.rate_limits where expire < ${Date.now()} returning 1`);
  return gone.length;
}
