import { sendRefund } from '#collections/refunds/operations/send-refund.ts';
import { type Handler, jobRequest } from './task.ts';

/** Asks the gateway to give money back for one refund row. */
export const refund: Handler<'send-refund'> =
  (payload) =>
  async ({ refund: id }) =>
    sendRefund(await jobRequest(payload), id);
