import { catalogue, type Locale } from '#kernel/messages.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { ActivityKind } from '#toolkit/activity.ts';
import type { ActivityTone, ActivityView } from '../view.ts';

/** What is known of a row of the history when it is told. */
export type Told = {
  kind: ActivityKind;
  /** Who did it, as the reader sees it. */
  by: 'you' | 'colleague' | 'technician' | 'system';
  /** Name of a technician or colleague. */
  name: string | null;
  ticket: { number: string; subject: string; waitsForPayment: boolean } | null;
  payment: string | null;
  invoice: string | null;
  data: Record<string, string | number | boolean | null>;
};

export const activityWords = catalogue({
  name: 'activities',
  en: {
    somebody: 'Our team',
    you: 'You',
    created: (number: string) => `You booked ${number}`,
    createdByColleague: (who: string, number: string) => `${who} booked ${number}`,
    assigned: (who: string, number: string) => `${who} takes care of ${number}`,
    unassigned: (number: string) => `${number} waits for another technician`,
    started: (who: string, number: string) => `${who} began to work on ${number}`,
    waiting: (who: string, number: string) => `${who} needs an answer from you on ${number}`,
    reminded: (number: string) => `Reminder: ${number} waits for an answer`,
    resumed: (number: string) => `${number} goes on`,
    resolved: (who: string, number: string) => `${who} resolved ${number}`,
    reopened: (number: string) => `${number} was taken up again`,
    closed: (number: string) => `${number} is closed`,
    cancelled: (number: string) => `${number} was cancelled`,
    merged: (number: string, into: string) => `${number} goes on in ${into}`,
    rated: (who: string, number: string, stars: number) => `${who} rated ${number} with ${stars} of 5 stars`,
    updated: (number: string) => `Details of ${number} were changed`,
    modificationAsked: (who: string, number: string) => `${who} asked for a change of ${number}`,
    modificationAnswered: (who: string, number: string) => `${who} answered the wish to change ${number}`,
    extraAsked: (who: string, number: string, amount: string) =>
      `${who} asks for ${amount} more on ${number}`,
    extraApproved: (who: string, number: string, amount: string) =>
      `${who} agreed to ${amount} more on ${number}`,
    extraDeclined: (who: string, number: string) => `${who} declined extra work on ${number}`,
    extraWithdrawn: (number: string) => `A proposal of extra work on ${number} was withdrawn`,
    posted: (who: string, number: string) => `${who} wrote on ${number}`,
    edited: (who: string, number: string) => `${who} changed a message on ${number}`,
    secretLeft: (who: string, number: string) => `${who} sealed a secret for the technician on ${number}`,
    secretOpened: (who: string, number: string) => `${who} has read the secret on ${number}; it is deleted`,
    secretRemoved: (number: string) => `A secret on ${number} was deleted unread`,
    secretLost: (number: string) => `A secret on ${number} is gone; please send it again if it is needed`,
    consentAsked: (who: string, number: string) =>
      `${who} asks for your consent before the session on ${number}`,
    consentGiven: (who: string, number: string) => `${who} agreed to the session on ${number}`,
    consentWithdrawn: (who: string, number: string) =>
      `${who} took back the consent to the session on ${number}`,
    recordingAdded: (who: string, number: string) => `${who} added a recording of the session on ${number}`,
    recordingDeleted: (number: string) => `A recording of ${number} is deleted`,
    paid: (amount: string, number: string) => `Payment of ${amount} for ${number} arrived`,
    failed: (amount: string, number: string) => `Payment of ${amount} for ${number} did not go through`,
    duplicate: (amount: string, number: string) =>
      `A second payment of ${amount} for ${number} goes back to you`,
    late: (amount: string, number: string) =>
      `Payment of ${amount} arrived after ${number} was cancelled and goes back to you`,
    lateExtra: (amount: string, number: string) =>
      `Payment of ${amount} arrived after extra work on ${number} was let go and goes back to you`,
    held: (number: string) => `We check a payment for ${number}`,
    refundAsked: (amount: string) => `Refund of ${amount} is on its way`,
    refunded: (amount: string) => `Refund of ${amount} has been made`,
    refundFailed: (amount: string) => `The bank did not take a refund of ${amount}; we find another way`,
    invoice: (number: string, amount: string) => `Invoice ${number} over ${amount}`,
    creditNote: (number: string, amount: string) => `Credit note ${number} over ${amount}`,
    registered: 'You opened your account',
    verified: 'You confirmed your e-mail address',
    passwordReset: 'Your password was changed',
    profile: 'You completed your profile',
    actions: {
      ticket: 'Open ticket',
      pay: 'Pay now',
      answer: 'Answer',
      rate: 'Rate',
      invoice: 'Open invoice',
      payment: 'Open payment',
      profile: 'Open profile',
    },
  },
});

type Words = ReturnType<typeof activityWords>;
type Action = ActivityView['actions'][number];
type Saying = { about: ActivityTone; text: string; actions?: Action[] };

/** What a customer reads of a row of her history; null for what she is not told. */
export function sayActivity(
  told: Told,
  locale: Locale = 'en',
): Pick<ActivityView, 'about' | 'text' | 'actions'> | null {
  const saying = sayings[told.kind]?.(activityWords(locale), told);
  return saying ? { actions: placesOf(activityWords(locale), told), ...saying } : null;
}

const sayings: Partial<Record<ActivityKind, (w: Words, told: Told) => Saying | null>> = {
  'ticket.created': (w, told) => ({
    about: 'ticket',
    text:
      told.by === 'colleague' ? w.createdByColleague(who(w, told), number(told)) : w.created(number(told)),
    ...(told.ticket?.waitsForPayment ? { actions: [toTicket(told, w.actions.pay, '#pay')] } : {}),
  }),
  'ticket.assigned': (w, told) => ticket(w.assigned(text(told.data.technician) || w.somebody, number(told))),
  'ticket.unassigned': (w, told) => ticket(w.unassigned(number(told))),
  'ticket.session_started': (w, told) => ticket(w.started(who(w, told), number(told))),
  'ticket.waiting': (w, told) => ({
    ...ticket(w.waiting(who(w, told), number(told))),
    actions: [toTicket(told, w.actions.answer, '#reply')],
  }),
  'ticket.reminded': (w, told) => ({
    ...ticket(w.reminded(number(told))),
    actions: [toTicket(told, w.actions.answer, '#reply')],
  }),
  'ticket.resumed': (w, told) => ticket(w.resumed(number(told))),
  'ticket.resolved': (w, told) => ticket(w.resolved(who(w, told), number(told))),
  'ticket.reopened': (w, told) => ticket(w.reopened(number(told))),
  'ticket.closed': (w, told) => ticket(w.closed(number(told))),
  'ticket.cancelled': (w, told) => ticket(w.cancelled(number(told))),
  'ticket.merged': (w, told) => ticket(w.merged(number(told), text(told.data.into))),
  'ticket.rated': (w, told) => ticket(w.rated(who(w, told), number(told), Number(told.data.stars ?? 0))),
  'ticket.updated': (w, told) => ticket(w.updated(number(told))),
  'ticket.modification_requested': (w, told) => ticket(w.modificationAsked(who(w, told), number(told))),
  'ticket.modification_answered': (w, told) => ticket(w.modificationAnswered(who(w, told), number(told))),
  'message.posted': (w, told) => ticket(w.posted(who(w, told), number(told))),
  'message.edited': (w, told) => ticket(w.edited(who(w, told), number(told))),
  'extra.proposed': (w, told) => ticket(w.extraAsked(who(w, told), number(told), money(told))),
  'extra.changed': (w, told) => ticket(w.extraAsked(who(w, told), number(told), money(told))),
  'extra.approved': (w, told) => ticket(w.extraApproved(who(w, told), number(told), money(told))),
  'extra.declined': (w, told) => ticket(w.extraDeclined(who(w, told), number(told))),
  'extra.withdrawn': (w, told) => ticket(w.extraWithdrawn(number(told))),
  'extra.paid': (w, told) => payment(w.paid(money(told), number(told))),
  'secret.left': (w, told) => ticket(w.secretLeft(who(w, told), number(told))),
  'secret.opened': (w, told) => ticket(w.secretOpened(who(w, told), number(told))),
  'secret.removed': (w, told) => ticket(w.secretRemoved(number(told))),
  'secret.lost': (w, told) => ticket(w.secretLost(number(told))),
  'consent.asked': (w, told) => ({
    ...ticket(w.consentAsked(who(w, told), number(told))),
    actions: [toTicket(told, w.actions.answer, '#consent')],
  }),
  'consent.given': (w, told) => ticket(w.consentGiven(who(w, told), number(told))),
  'consent.withdrawn': (w, told) => ticket(w.consentWithdrawn(who(w, told), number(told))),
  'recording.added': (w, told) => ({
    ...ticket(w.recordingAdded(who(w, told), number(told))),
    actions: [toTicket(told, w.actions.ticket, '#files')],
  }),
  'recording.deleted': (w, told) => ticket(w.recordingDeleted(number(told))),
  'payment.captured': (w, told) => payment(w.paid(money(told), number(told))),
  'payment.failed': (w, told) => ({
    ...payment(w.failed(money(told), number(told))),
    ...(told.ticket?.waitsForPayment ? { actions: [toTicket(told, w.actions.pay, '#pay')] } : {}),
  }),
  'payment.duplicate': (w, told) => payment(w.duplicate(money(told), number(told))),
  'payment.late': (w, told) => payment((told.data.extra ? w.lateExtra : w.late)(money(told), number(told))),
  'payment.held': (w, told) => payment(w.held(number(told))),
  'refund.requested': (w, told) => payment(w.refundAsked(money(told))),
  'refund.processed': (w, told) => payment(w.refunded(money(told))),
  'refund.failed': (w, told) => payment(w.refundFailed(money(told))),
  'invoice.issued': (w, told) => payment(w.invoice(text(told.data.number), total(told))),
  'credit_note.issued': (w, told) => payment(w.creditNote(text(told.data.number), total(told))),
  'account.registered': (w) => account(w.registered),
  'account.verified': (w) => account(w.verified),
  'account.password_reset': (w) => account(w.passwordReset),
  'account.profile_completed': (w) => account(w.profile),
};

/** Kinds that are told, for the statement that reads them. */
export const toldKinds = Object.keys(sayings) as ActivityKind[];

const ticket = (said: string): Saying => ({ about: 'ticket', text: said });
const payment = (said: string): Saying => ({ about: 'payment', text: said });
const account = (said: string): Saying => ({ about: 'account', text: said });

function placesOf(w: Words, told: Told): Action[] {
  if (told.invoice)
    return [{ label: w.actions.invoice, href: `/customer/invoices/${encodeURIComponent(told.invoice)}` }];
  if (told.payment)
    return [{ label: w.actions.payment, href: `/customer/payments/${encodeURIComponent(told.payment)}` }];
  if (told.ticket) return [toTicket(told, w.actions.ticket)];
  return [{ label: w.actions.profile, href: '/customer/profile' }];
}

function toTicket(told: Told, label: string, where = ''): Action {
  return { label, href: `/customer/tickets/${encodeURIComponent(number(told))}${where}` };
}

function who(w: Words, told: Told): string {
  return told.by === 'you' ? w.you : (told.name ?? w.somebody);
}

function number(told: Told): string {
  return told.ticket?.number ?? text(told.data.number);
}

function money(told: Told): string {
  return formatInr(paise(Number(told.data.amount ?? 0)));
}

function total(told: Told): string {
  return formatInr(paise(Number(told.data.total ?? 0)));
}

function text(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
