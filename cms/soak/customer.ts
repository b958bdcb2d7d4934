import { setTimeout as pause } from 'node:timers/promises';
import type { CheckoutView } from '#collections/payments/view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import type { Chance } from '../chance.ts';
import { aBooking } from '../testing/bookings.ts';
import type { CheckoutAnswer } from '../testing/customers-by-http.ts';
import type { Answer, Call, Portal } from '../testing/processes.ts';

/** What became of one customer's wish. */
export type Outcome = {
  number: string;
  /** Payments that the bank took money for. */
  taken: string[];
  cancelled: boolean;
};

const longestMs = 120_000;

/**
 * Asks as a patient person does: again after no answer, a 5xx or "too often", with the same words. What comes back is an
 * answer that the portal means.
 */
async function patiently<Body>(portal: Portal, where: string, call: Call): Promise<Answer<Body>> {
  const deadline = performance.now() + longestMs;
  for (;;) {
    try {
      const answer = await portal.call<Body>(where, call);
      if (answer.status < 500 && answer.status !== 429) return answer;
    } catch {
      // The process behind was killed: the next one answers.
    }
    if (performance.now() > deadline) throw new Error(`${where} had no answer for ${longestMs} ms`);
    await pause(150);
  }
}

/** Books, pays (some are declined first, some close the tab), and now and then cancels before the work begins. */
export async function oneCustomer(portal: Portal, who: { cookie: string }, chance: Chance): Promise<Outcome> {
  const { cookie } = who;
  const booked = await patiently<{ number: string }>(portal, '/api/portal/tickets', {
    body: aBooking(),
    cookie,
  });
  if (booked.status !== 200) throw new Error(`booking: ${booked.status} ${booked.text}`);
  const { number } = booked.body;
  const taken: string[] = [];
  const orderId = await orderOf(portal, cookie, number);
  if (orderId === null) return { number, taken, cancelled: false };
  if (chance.happens(0.1)) await atBank(portal, orderId, 'failure');
  if (chance.happens(0.95)) {
    const answer = await atBank(portal, orderId, 'success');
    if (answer) {
      taken.push(answer.razorpay_payment_id);
      // The rest close the tab: webhook or sweep must do.
      if (chance.happens(0.6))
        await patiently(portal, '/api/portal/payments/confirm', { body: answer, cookie });
    }
  }
  const cancelled = chance.happens(0.15) && (await cancel(portal, cookie, number));
  return { number, taken, cancelled };
}

async function orderOf(portal: Portal, cookie: string, number: string): Promise<string | null> {
  for (let turn = 0; turn < 60; turn += 1) {
    const { body } = await patiently<CheckoutView>(portal, `/api/portal/tickets/${number}/pay`, {
      body: {},
      cookie,
    });
    if (body.checkout) return body.checkout.orderId;
    // The gateway did not answer; the portal says so, and the person presses again.
    await pause(300);
  }
  return null;
}

async function atBank(
  portal: Portal,
  orderId: string,
  outcome: 'success' | 'failure',
): Promise<CheckoutAnswer | null> {
  const { callback } = await portal.gateway.control<{ callback: CheckoutAnswer | null }>('payments', {
    order_id: orderId,
    ...(outcome === 'failure' ? { outcome } : {}),
  });
  return callback;
}

async function cancel(portal: Portal, cookie: string, number: string): Promise<boolean> {
  const { body } = await patiently<{ data: TicketDetailsView }>(
    portal,
    `/api/portal/views/tickets/${number}`,
    { cookie },
  );
  const offer = body.data.cancellation;
  if (!offer) return false;
  const answer = await patiently(portal, `/api/portal/tickets/${number}/cancel`, {
    body: { reason: 'other', words: 'It works again by itself.', expectedRefund: offer.refund },
    cookie,
  });
  return answer.status === 200;
}
