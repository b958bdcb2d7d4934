import type { PayloadRequest } from 'payload';
import { noteRefusal } from '#collections/refused-webhooks/operations/note-refusal.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { parseInput, readBody } from '#toolkit/input.ts';
import { seeOther } from '#toolkit/responses.ts';
import { returnInput } from '../contract.ts';
import { confirmCheckout } from '../operations/confirm-checkout.ts';
import { ingestEvent } from '../operations/ingest-event.ts';

const maxWebhookBytes = 1024 * 1024;

/** The gateway's events. No session: the signature over the raw body is the proof. */
const webhook = defineEndpoint({
  method: 'post',
  path: '/hooks/razorpay',
  who: 'anyone',
  run: async (req) => {
    const rawBody = await boundedBody(req);
    await ingestEvent(req, {
      rawBody,
      signature: req.headers.get('x-razorpay-signature'),
      eventId: req.headers.get('x-razorpay-event-id'),
    });
    return { received: true };
  },
});

async function boundedBody(req: PayloadRequest): Promise<Uint8Array> {
  try {
    return await readBody(req, maxWebhookBytes);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_large') noteRefusal(req, 'too_large', null);
    throw error;
  }
}

/**
 * Where Checkout posts its answer when it may not call back into the page (in-app browsers). A cross-site form
 * post brings no session cookie, so the signature alone counts; the page it leads to asks for the session.
 */
const returned = defineEndpoint({
  method: 'post',
  path: '/hooks/razorpay/return',
  who: 'anyone',
  run: async (req) => {
    try {
      const answer = await parseInput(req, returnInput, { changes: true });
      const { ticketNumber, extra } = await confirmCheckout(req, answer, null);
      const which = extra === null ? '' : `&extra=${extra}`;
      return seeOther(`/customer/tickets/${ticketNumber}?payment=returned${which}`);
    } catch (error) {
      if (error instanceof DomainError && error.status < 500)
        return seeOther('/customer/tickets?payment=failed');
      // A person looks at this answer. Money may have moved, so the list says where the payment stands, not we.
      req.payload.logger.error({ err: error }, 'a return from the check-out could not be handled');
      return seeOther('/customer/tickets');
    }
  },
});

export const hookEndpoints = [webhook, returned];
