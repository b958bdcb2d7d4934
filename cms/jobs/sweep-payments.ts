import { sweepPayments } from '#collections/payments/operations/sweep.ts';
import { type Handler, jobRequest } from './task.ts';

/** Asks the gateway about orders that have heard nothing. */
export const sweep: Handler<'sweep-payments'> =
  (payload) =>
  async ({ olderThanMinutes }) => {
    const looked = await sweepPayments(await jobRequest(payload), olderThanMinutes);
    if (looked > 0) payload.logger.info({ looked }, 'asked the gateway about silent orders');
  };
