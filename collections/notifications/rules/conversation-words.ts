import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { formatDate } from '#kernel/calendar.ts';
import { catalogue, type Locale } from '#kernel/messages.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';

export const conversationKinds = [
  'message.from_staff',
  'ticket.assigned',
  'ticket.waiting',
  'ticket.reminded',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.closed_unanswered',
  'ticket.merged',
  'ticket.modification_answered',
  'secret.lost',
  'consent.asked',
  'recording.added',
  'extra.proposed',
  'extra.withdrawn',
] as const;
export type ConversationKind = (typeof conversationKinds)[number];

export const conversationWords = catalogue({
  name: 'conversation',
  en: {
    us: 'Our technician',
    reply: {
      title: (who: string) => `${who} replied`,
      body: (ticket: string, about: string) => `There is a new message on ticket ${ticket}, “${about}”.`,
    },
    assigned: {
      title: (who: string) => `${who} looks after your ticket`,
      body: (ticket: string, about: string) => `“${about}” (${ticket}) is in good hands.`,
    },
    waiting: {
      title: (ticket: string) => `Ticket ${ticket} needs your answer`,
      body: (who: string, about: string) => `${who} has a question before “${about}” can go on.`,
      over: (who: string, about: string) => `${who} had a question about “${about}”.`,
    },
    reminded: {
      title: (ticket: string) => `Ticket ${ticket} still needs your answer`,
      body: (about: string, day: string) => `Without it “${about}” closes on ${day}. A reply keeps it open.`,
      over: (about: string) => `We had reminded you of a question about “${about}”.`,
    },
    resolved: {
      title: (ticket: string) => `Is ticket ${ticket} solved?`,
      body: (who: string, about: string) => `${who} has finished “${about}”. Please say whether it works.`,
      over: (who: string, about: string) => `${who} had finished “${about}”.`,
    },
    reopened: {
      title: (ticket: string) => `Ticket ${ticket} is open again`,
      body: (who: string, about: string) => `${who} has taken “${about}” up again.`,
    },
    closed: {
      title: (ticket: string) => `Ticket ${ticket} is closed`,
      body: (about: string) => `We take it that “${about}” is solved.`,
      rate: ' How did we do?',
    },
    unanswered: {
      title: (ticket: string) => `Ticket ${ticket} is closed`,
      body: (about: string) => `We have not heard from you about “${about}”.`,
      again: (day: string) => ` You can take it up again until ${day}.`,
    },
    merged: {
      title: (ticket: string, into: string) => `Ticket ${ticket} goes on in ${into}`,
      body: (about: string) =>
        `We have put “${about}” together with your other ticket. Please write there from now on.`,
    },
    changed: {
      title: { yes: 'Your change is accepted', no: 'Your change is not possible' },
      body: (ticket: string, about: string) =>
        `We have answered what you asked about ticket ${ticket}, “${about}”.`,
    },
    secret: {
      title: (ticket: string) => `Ticket ${ticket}: your secret was not read`,
      body: (about: string) => `It is deleted. If it is still needed for “${about}”, please send it again.`,
    },
    consent: {
      title: (who: string) => `${who} asks for your consent`,
      body: (ticket: string, about: string) =>
        `Before the session for ticket ${ticket}, “${about}”, please read what it may do, and agree to it.`,
    },
    recording: {
      title: (ticket: string) => `The recording of ticket ${ticket} is there`,
      body: (about: string) =>
        `You can play what was done for “${about}”, and delete it whenever you like. By itself it goes on the day that stands with it.`,
    },
    extra: {
      title: (ticket: string, amount: string) => `Ticket ${ticket}: is ${amount} more all right?`,
      body: (who: string, about: string) =>
        `${who} asks for extra work or parts for “${about}”. Nothing is owed before you agree.`,
      over: (who: string, about: string) => `${who} had asked for extra work or parts for “${about}”.`,
    },
    extraBack: {
      title: (ticket: string, amount: string) => `Ticket ${ticket}: ${amount} more is taken back`,
      body: (who: string, about: string) =>
        `${who} has taken back the extra work or parts for “${about}”. Nothing is owed for it.`,
    },
    actions: {
      open: 'Open ticket',
      decide: 'See it and decide',
      read: 'Read and answer',
      answer: 'Answer now',
      confirm: 'Say whether it is solved',
      rate: 'Rate the service',
    },
  },
});

type Data = Record<string, string | number | null>;
type Said = { title: string; body: string; action: string };

/** True for the news that `sayConversation` has words for. */
export function isConversationKind(kind: string): kind is ConversationKind {
  return (conversationKinds as readonly string[]).includes(kind);
}

/**
 * News of a ticket's conversation and life, in words.
 * @param now how things stand: what is over is not asked again. `asks`: what it tells of waits for her answer
 */
export function sayConversation(
  kind: ConversationKind,
  data: Data,
  { status = null, asks = false }: { status?: TicketStatus | null; asks?: boolean },
  locale: Locale,
): Said {
  const w = conversationWords(locale);
  const { number: ticket, subject: about, who } = texts(data);
  const by = who || w.us;
  switch (kind) {
    case 'message.from_staff':
      return { title: w.reply.title(by), body: w.reply.body(ticket, about), action: w.actions.read };
    case 'ticket.assigned':
      return { title: w.assigned.title(by), body: w.assigned.body(ticket, about), action: w.actions.open };
    case 'ticket.waiting': {
      const waits = status === 'waiting_for_customer';
      const body = (waits ? w.waiting.body : w.waiting.over)(by, about);
      return { title: w.waiting.title(ticket), body, action: waits ? w.actions.answer : w.actions.open };
    }
    case 'ticket.reminded': {
      const waits = status === 'waiting_for_customer' && data.closesAt;
      const body = waits ? w.reminded.body(about, day(data.closesAt, locale)) : w.reminded.over(about);
      return { title: w.reminded.title(ticket), body, action: waits ? w.actions.answer : w.actions.open };
    }
    case 'ticket.resolved': {
      const asks = status === 'resolved';
      const body = (asks ? w.resolved.body : w.resolved.over)(by, about);
      return { title: w.resolved.title(ticket), body, action: asks ? w.actions.confirm : w.actions.open };
    }
    case 'ticket.reopened':
      return { title: w.reopened.title(ticket), body: w.reopened.body(by, about), action: w.actions.open };
    case 'ticket.closed': {
      const asks = Boolean(data.rate) && status === 'closed';
      const body = w.closed.body(about) + (asks ? w.closed.rate : '');
      return { title: w.closed.title(ticket), body, action: asks ? w.actions.rate : w.actions.open };
    }
    case 'ticket.closed_unanswered': {
      const until = status === 'closed' && data.reopenUntil ? day(data.reopenUntil, locale) : null;
      const body = w.unanswered.body(about) + (until ? w.unanswered.again(until) : '');
      return { title: w.unanswered.title(ticket), body, action: w.actions.open };
    }
    case 'ticket.merged': {
      const title = w.merged.title(ticket, String(data.into ?? ''));
      return { title, body: w.merged.body(about), action: w.actions.open };
    }
    case 'secret.lost':
      return { title: w.secret.title(ticket), body: w.secret.body(about), action: w.actions.open };
    case 'consent.asked':
      return { title: w.consent.title(by), body: w.consent.body(ticket, about), action: w.actions.read };
    case 'recording.added':
      return { title: w.recording.title(ticket), body: w.recording.body(about), action: w.actions.open };
    case 'extra.withdrawn': {
      const title = w.extraBack.title(ticket, amountOf(data));
      return { title, body: w.extraBack.body(by, about), action: w.actions.open };
    }
    case 'extra.proposed': {
      const amount = amountOf(data);
      const body = (asks ? w.extra.body : w.extra.over)(by, about);
      return { title: w.extra.title(ticket, amount), body, action: asks ? w.actions.decide : w.actions.open };
    }
    case 'ticket.modification_answered': {
      const title = data.accepted ? w.changed.title.yes : w.changed.title.no;
      return { title, body: w.changed.body(ticket, about), action: w.actions.open };
    }
  }
}

function amountOf({ amount }: Data): string {
  return formatInr(paise(Number(amount ?? 0)));
}

function day(value: string | number | null | undefined, locale: Locale): string {
  return formatDate(new Date(value ?? 0), { locale });
}

function texts(data: Data): { number: string; subject: string; who: string } {
  const { number, subject, who } = data;
  return { number: String(number ?? ''), subject: String(subject ?? ''), who: String(who ?? '') };
}
