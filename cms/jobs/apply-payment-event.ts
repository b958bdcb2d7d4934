import { applyEvent } from '#collections/payments/operations/apply-event.ts';
import { type Handler, jobRequest } from './task.ts';

/** Looks a stored gateway event up at the gateway and applies what is true there. */
export const applyPaymentEvent: Handler<'apply-payment-event'> =
  (payload) =>
  async ({ event }) =>
    applyEvent(await jobRequest(payload), event);
