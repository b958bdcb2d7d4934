import { z } from 'zod';
import { formatDate, formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import type { Fact } from '../parts.tsx';
import { instantProp, type MailContext } from '../template.ts';

const words = catalogue({
  en: {
    webhook_silent: {
      title: 'No payment messages from the gateway',
      preheader: 'Payments are still found, but late.',
      body: 'The gateway has not called our webhook although payments are under way. The regular check still finds payments, only later. Look at the webhook settings at the gateway.',
    },
    webhook_refused: {
      title: 'Many calls to the payment webhook were refused',
      preheader: 'Nothing was done with them. Please compare the webhook secret.',
      body: 'Calls to our payment webhook are being refused because nothing proves that they come from the gateway. They have no effect. If most of them carry a wrong signature, compare the webhook secret here with the one at the gateway: with different secrets no payment message arrives. Otherwise somebody is trying the door.',
    },
    webhook_unreadable: {
      title: 'A payment message could not be read',
      preheader: 'It is kept; the regular check finds its payment.',
      body: 'The gateway sent a message that carries its signature but is not readable. It is kept as it came, and nothing was done with it. The regular check finds the payment that it may be about. If this happens again, ask the gateway’s support and name the event.',
    },
    webhook_conflict: {
      title: 'One payment message came with two contents',
      preheader: 'The second was not believed. Please look at it.',
      body: 'Two messages carry the gateway’s signature and the same event ID, but not the same content. The second was left aside, and the gateway was asked again what is true. If you cannot explain it, exchange the webhook secret: whoever sent it may know it.',
    },
    facts: {
      last: 'Last message',
      never: 'None yet',
      waiting: 'Payments waiting',
      total: (day: string) => `Refused on ${day}`,
      unsigned: 'Without a signature',
      malformed_signature: 'With something else as signature',
      wrong_signature: 'With a wrong signature',
      too_large: 'Too large',
      firstAt: 'First',
      lastAt: 'Latest',
      event: 'Event ID',
      received: 'Received',
      firstReceived: 'First received',
      otherReceived: 'Other content received',
    },
  },
});

const count = z.int();
const adminPath = z.string();

/** The alerts about the gateway's messages, as members of the staff alert's union. */
export const webhookAlerts = [
  z.strictObject({
    kind: z.literal('webhook_silent'),
    lastEventAt: instantProp.nullable(),
    waiting: count,
    adminPath,
  }),
  z.strictObject({
    kind: z.literal('webhook_refused'),
    reasons: z.strictObject({
      wrong_signature: count,
      malformed_signature: count,
      unsigned: count,
      too_large: count,
    }),
    firstAt: instantProp,
    lastAt: instantProp,
    adminPath,
  }),
  z.strictObject({
    kind: z.literal('webhook_unreadable'),
    eventId: z.string(),
    receivedAt: instantProp,
    adminPath,
  }),
  z.strictObject({
    kind: z.literal('webhook_conflict'),
    eventId: z.string(),
    receivedAt: instantProp,
    otherReceivedAt: instantProp,
    adminPath,
  }),
] as const;

export type WebhookAlert = z.infer<(typeof webhookAlerts)[number]>;

/** True for an alert about the gateway's messages, which `webhookWords` and `webhookFacts` can put into words. */
export function isWebhookAlert<Alert extends { kind: string }>(
  alert: Alert,
): alert is Extract<Alert, WebhookAlert> {
  return alert.kind.startsWith('webhook_');
}

/** Title, preheader and body of the mail. */
export function webhookWords(
  alert: WebhookAlert,
  { locale }: MailContext,
): { title: string; preheader: string; body: string } {
  return words(locale)[alert.kind];
}

/** The rows of the mail about an alert, times in India's zone; of refusals only the reasons that there were. */
export function webhookFacts(alert: WebhookAlert, { locale }: MailContext): Fact[] {
  const { facts } = words(locale);
  const at = (instant: string) => formatDateTime(new Date(instant), { locale });
  switch (alert.kind) {
    case 'webhook_silent':
      return [
        [facts.last, alert.lastEventAt ? at(alert.lastEventAt) : facts.never],
        [facts.waiting, String(alert.waiting)],
      ];
    case 'webhook_refused': {
      const { wrong_signature, malformed_signature, unsigned, too_large } = alert.reasons;
      const reasons: [label: string, count: number][] = [
        [
          facts.total(formatDate(new Date(alert.firstAt), { locale })),
          wrong_signature + malformed_signature + unsigned + too_large,
        ],
        [facts.wrong_signature, wrong_signature],
        [facts.malformed_signature, malformed_signature],
        [facts.unsigned, unsigned],
        [facts.too_large, too_large],
      ];
      return [
        ...reasons.filter(([, n]) => n > 0).map(([label, n]): Fact => [label, n.toLocaleString('en-IN')]),
        [facts.firstAt, at(alert.firstAt)],
        [facts.lastAt, at(alert.lastAt)],
      ];
    }
    case 'webhook_unreadable':
      return [
        [facts.event, alert.eventId],
        [facts.received, at(alert.receivedAt)],
      ];
    case 'webhook_conflict':
      return [
        [facts.event, alert.eventId],
        [facts.firstReceived, at(alert.receivedAt)],
        [facts.otherReceived, at(alert.otherReceivedAt)],
      ];
  }
}
