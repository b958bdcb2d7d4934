import { createHmac } from 'node:crypto';
import type { Answer, Portal } from './processes.ts';

export type Delivery = {
  event_id: string;
  event: string;
  state: string;
  attempts: { status: number | null }[];
  body: string;
};

/** An event as the gateway posts it, with whatever is wrong with it. */
export function postWebhook(portal: Portal, body: string, headers: Record<string, string>): Promise<Answer> {
  return portal.call('/hooks/razorpay', {
    raw: body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function signWebhook(body: string | Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function capturedEvent(orderId: string, paymentId = 'pay_NTqS1bXw2QpKdE', amount = 49_900) {
  const entity = {
    id: paymentId,
    entity: 'payment',
    amount,
    currency: 'INR',
    status: 'captured',
    captured: true,
    order_id: orderId,
  };
  return {
    entity: 'event',
    event: 'payment.captured',
    contains: ['payment'],
    payload: { payment: { entity } },
  };
}

/** Who got an alert whose subject or text says this, one line a mail. */
export function alerted(portal: Portal, words: string): string[] {
  return portal
    .mails()
    .filter(({ subject, text }) => subject.includes(words) || text.includes(words))
    .map(({ to }) => to)
    .toSorted();
}

/** Everybody of the demo who looks after money. */
export const moneyPeople = ['accounts@quicktechpro.example', 'admin@quicktechpro.example'];
