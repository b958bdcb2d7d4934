import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { formatDate } from '#kernel/calendar.ts';
import { catalogue, type Locale } from '#kernel/messages.ts';
import { formatInr } from '#kernel/money.ts';
import { type Paise, paise } from '#kernel/paise.ts';
import type { ConversationKind } from './conversation-words.ts';
import { conversationKinds, isConversationKind, sayConversation } from './conversation-words.ts';

/** What a notification was written with; older rows may lack what newer words use. */
export type NotificationData = Record<string, string | number | null>;

/**
 * How things stand when a notification is read, which may be long after it was written: what is over is not offered
 * again. Left out, nothing is open any more.
 */
export type Present = {
  waitsForPayment: boolean;
  profileComplete: boolean;
  /** Of its ticket. */
  status?: TicketStatus | null;
  /** What it tells of waits for her answer. */
  asks?: boolean;
};

type Action = { label: string; href: string };
export type NotificationText = { title: string; body: string; actions: Action[] };

export const notificationKinds = [
  'account.welcome',
  'ticket.booked',
  'payment.received',
  'payment.failed',
  'payment.duplicate',
  'payment.held',
  'payment.late',
  'ticket.cancelled',
  'refund.started',
  'refund.processed',
  'refund.failed',
  ...conversationKinds,
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationWords = catalogue({
  name: 'notifications',
  en: {
    unknown: { title: 'News about your account', body: 'Have a look at your dashboard.' },
    welcome: {
      title: 'Welcome to QuickTechPro',
      body: 'Add your address, so that bookings and invoices are ready in seconds.',
      complete: 'Your account is ready.',
    },
    booked: {
      title: (ticket: string) => `Ticket ${ticket} is booked`,
      body: (subject: string) => `“${subject}” waits for its payment. We start when it has arrived.`,
      over: (subject: string) => `You booked “${subject}”.`,
    },
    received: {
      title: (amount: string) => `Payment of ${amount} received`,
      body: (ticket: string) => `Thank you. Ticket ${ticket} is with our technicians now.`,
      extra: (ticket: string) => `Thank you. It is for extra work and parts on ticket ${ticket}.`,
    },
    failed: {
      title: (amount: string) => `Payment of ${amount} did not go through`,
      body: (ticket: string) =>
        `Ticket ${ticket} still waits for its payment. You can try again, also another way.`,
      over: (ticket: string) => `Ticket ${ticket} does not wait for this payment any more.`,
      reason: (reason: string) => ` The bank said: ${reason}`,
    },
    duplicate: {
      title: (amount: string) => `A second payment of ${amount} goes back to you`,
      body: (ticket: string) => `Ticket ${ticket} had been paid already. Banks take 5 to 7 working days.`,
    },
    held: {
      title: 'We are checking your payment',
      body: (ticket: string) =>
        `The payment for ticket ${ticket} does not fit what was asked for. A colleague looks at it and comes back to you.`,
    },
    late: {
      title: (amount: string) => `Your payment of ${amount} goes back to you`,
      body: (ticket: string) =>
        `It arrived after ticket ${ticket} had been cancelled. You need not do anything.`,
      extra: (ticket: string) =>
        `It arrived after the extra work or parts for ticket ${ticket} had been let go. You need not do anything.`,
    },
    cancelled: {
      title: (ticket: string) => `Ticket ${ticket} is cancelled`,
      byYou: (subject: string) => `You cancelled “${subject}”.`,
      byUs: (subject: string) => `We cancelled “${subject}”. The mail says why.`,
      refund: (amount: string) => ` ${amount} goes back to you.`,
      by: (day: string) => ` It is with you by ${day}.`,
    },
    refundStarted: {
      title: (amount: string) => `${amount} is on its way back to you`,
      body: (ticket: string) => `For ticket ${ticket}. You need not do anything.`,
      by: (day: string) => ` It is with you by ${day}.`,
    },
    refundDone: {
      title: (amount: string) => `Refund of ${amount} paid out`,
      body: (ticket: string) => `For ticket ${ticket}. Your bank has it now.`,
      reference: (reference: string) => ` Its reference there: ${reference}`,
    },
    refundDelayed: {
      title: (amount: string) => `Your refund of ${amount} takes a little longer`,
      body: (ticket: string) =>
        `For ticket ${ticket}. It could not go back the way it came. We bring it to you, and you need not do anything.`,
    },
    actions: {
      complete: 'Complete my profile',
      book: 'Book support',
      dashboard: 'Open dashboard',
      ticket: 'Open ticket',
      pay: 'Pay now',
      invoice: 'Open invoice',
      receipt: 'Open payment',
    },
  },
});

type Words = ReturnType<typeof notificationWords>;

/** What a person reads of a notification, and where its actions lead: paths on this site. */
export function sayNotification(
  kind: string,
  data: NotificationData,
  present: Present = { waitsForPayment: false, profileComplete: true },
  locale: Locale = 'en',
): NotificationText {
  const words = notificationWords(locale);
  if (isConversationKind(kind)) {
    const { action, ...said } = sayConversation(kind, data, present, locale);
    // What goes on in another ticket is opened there.
    return { ...said, actions: ticketActions(action, { ...data, number: data.into ?? data.number ?? null }) };
  }
  return known(kind) ? sayings[kind](words, data, present, locale) : sayUnknown(words);
}

type Saying = (words: Words, data: NotificationData, present: Present, locale: Locale) => NotificationText;

const sayings: Record<Exclude<NotificationKind, ConversationKind>, Saying> = {
  'account.welcome': (words, _data, { profileComplete }) => ({
    title: words.welcome.title,
    body: profileComplete ? words.welcome.complete : words.welcome.body,
    actions: [
      ...(profileComplete ? [] : [{ label: words.actions.complete, href: '/customer/welcome' }]),
      { label: words.actions.book, href: '/customer/tickets/new' },
    ],
  }),
  'ticket.booked': (words, data, { waitsForPayment }) => ({
    title: words.booked.title(text(data.number)),
    body: (waitsForPayment ? words.booked.body : words.booked.over)(text(data.subject)),
    actions: ticketActions(waitsForPayment ? words.actions.pay : words.actions.ticket, data),
  }),
  'payment.received': (words, data) => ({
    title: words.received.title(money(data.amount)),
    body: (data.extra ? words.received.extra : words.received.body)(text(data.number)),
    actions: [
      ...ticketActions(words.actions.ticket, data),
      ...(data.invoice
        ? [{ label: words.actions.invoice, href: `/customer/invoices/${segment(data.invoice)}` }]
        : []),
    ],
  }),
  'payment.failed': (words, data, { waitsForPayment }) => ({
    title: words.failed.title(money(data.amount)),
    body:
      (waitsForPayment ? words.failed.body : words.failed.over)(text(data.number)) +
      (data.reason ? words.failed.reason(text(data.reason)) : ''),
    actions: ticketActions(waitsForPayment ? words.actions.pay : words.actions.ticket, data),
  }),
  'payment.duplicate': (words, data) => ({
    title: words.duplicate.title(money(data.amount)),
    body: words.duplicate.body(text(data.number)),
    actions: [
      ...(data.payment
        ? [{ label: words.actions.receipt, href: `/customer/payments/${segment(data.payment)}` }]
        : []),
      ...ticketActions(words.actions.ticket, data),
    ],
  }),
  'payment.held': (words, data) => ({
    title: words.held.title,
    body: words.held.body(text(data.number)),
    actions: ticketActions(words.actions.ticket, data),
  }),
  'payment.late': (words, data) => ({
    title: words.late.title(money(data.amount)),
    body: (data.extra ? words.late.extra : words.late.body)(text(data.number)),
    actions: refundActions(words, data),
  }),
  'ticket.cancelled': (words, data, _present, locale) => ({
    title: words.cancelled.title(text(data.number)),
    body:
      (data.by === 'staff' ? words.cancelled.byUs : words.cancelled.byYou)(text(data.subject)) +
      (data.refund ? words.cancelled.refund(money(data.refund)) : '') +
      (data.backBy ? words.cancelled.by(day(data.backBy, locale)) : ''),
    actions: ticketActions(words.actions.ticket, data),
  }),
  'refund.started': (words, data, _present, locale) => ({
    title: words.refundStarted.title(money(data.amount)),
    body:
      words.refundStarted.body(text(data.number)) +
      (data.backBy ? words.refundStarted.by(day(data.backBy, locale)) : ''),
    actions: refundActions(words, data),
  }),
  'refund.processed': (words, data) => ({
    title: words.refundDone.title(money(data.amount)),
    body:
      words.refundDone.body(text(data.number)) +
      (data.reference ? words.refundDone.reference(text(data.reference)) : ''),
    actions: refundActions(words, data),
  }),
  'refund.failed': (words, data) => ({
    title: words.refundDelayed.title(money(data.amount)),
    body: words.refundDelayed.body(text(data.number)),
    actions: refundActions(words, data),
  }),
};

/** The payment tells of its refund, the ticket of what it was for. */
function refundActions(words: Words, data: NotificationData): Action[] {
  return [
    ...(data.payment
      ? [{ label: words.actions.receipt, href: `/customer/payments/${segment(data.payment)}` }]
      : []),
    ...ticketActions(words.actions.ticket, data),
  ];
}

function day(value: string | number, locale: Locale): string {
  return formatDate(new Date(value), { locale });
}

function sayUnknown(words: Words): NotificationText {
  return { ...words.unknown, actions: [{ label: words.actions.dashboard, href: '/customer/dashboard' }] };
}

function known(kind: string): kind is keyof typeof sayings {
  return Object.hasOwn(sayings, kind);
}

function ticketActions(label: string, data: NotificationData): Action[] {
  return data.number ? [{ label, href: `/customer/tickets/${segment(data.number)}` }] : [];
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function segment(value: string | number): string {
  return encodeURIComponent(String(value));
}

function money(value: string | number | null | undefined): string {
  const amount: Paise = paise(Number(value ?? 0));
  return formatInr(amount);
}
