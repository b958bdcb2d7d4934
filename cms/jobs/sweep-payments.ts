import { sweepPayments } from '#collections/payments/operations/sweep.ts';
import { sweepRefunds } from '#collections/refunds/operations/sweep-refunds.ts';
import { type Handler, jobRequest } from './task.ts';

/** Asks the gateway about orders and refunds that have heard nothing. */
export const sweep: Handler<'sweep-payments'> =
  (payload) =>
  async ({ olderThanMinutes }) => {
    const orders = await sweepPayments(await jobRequest(payload), olderThanMinutes);
    const refunds = await sweepRefunds(await jobRequest(payload), olderThanMinutes);
    if (orders + refunds > 0)
      payload.logger.info({ orders, refunds }, 'asked the gateway about what was silent');
  };
