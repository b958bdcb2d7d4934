import type { Wait } from '#collections/tickets/card-view.ts';
import { type TicketStatus, ticketGroups } from '#collections/tickets/rules/lifecycle.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { words } from '#site/messages/ticket-status.ts';

/** A status as its customer reads it: whose turn it is, and what comes next. */
export type StatusWords = { label: string; tone: Tone; next: string };

type Ticket = {
  status: TicketStatus;
  paid: boolean;
  technician: string | null;
  waits: readonly Wait[];
  confirming?: boolean;
  mergedInto?: string | null;
};

/**
 * What a ticket's status means for its customer, and what waits for her beyond it. The tone only supports the words.
 * `confirming`: she has paid as far as she knows, and the bank has not said so yet.
 */
export function statusWords(ticket: Ticket, locale?: Locale): StatusWords {
  const w = words(locale);
  const alone = wordsOf(ticket, locale);
  const wait = ticket.waits[0];
  if (wait?.kind === 'sign' || wait?.kind === 'resend' || wait?.kind === 'decide')
    return { ...w[wait.kind], tone: 'wait' };
  if (wait?.kind !== 'pay' || wait.extra === null) return alone;
  const isOver = (ticketGroups.completed as readonly TicketStatus[]).includes(ticket.status);
  return {
    label: isOver ? w.owing(alone.label) : w.payExtra.label,
    next: w.payExtra.next,
    tone: 'wait',
  };
}

function wordsOf(ticket: Ticket, locale?: Locale): StatusWords {
  const w = words(locale);
  const { paid, technician, confirming = false, mergedInto = null } = ticket;
  if (mergedInto !== null) return { label: w.merged.label, next: w.merged.next(mergedInto), tone: 'quiet' };
  switch (ticket.status) {
    case 'awaiting_payment':
      if (paid) return { ...w.starting, tone: 'info' };
      return confirming ? { ...w.confirming, tone: 'info' } : { ...w.payment, tone: 'wait' };
    case 'open':
      return technician
        ? { label: w.assigned.label, next: w.assigned.next(technician), tone: 'info' }
        : { ...w.queued, tone: 'info' };
    case 'in_progress':
      return { ...w.working, tone: 'info' };
    case 'waiting_for_customer':
      return { ...w.answer, tone: 'wait' };
    case 'resolved':
      return { ...w.resolved, tone: 'ok' };
    case 'closed':
      return { ...w.closed, tone: 'quiet' };
    case 'cancelled':
      return { ...(paid ? w.cancelledPaid : w.cancelled), tone: 'quiet' };
  }
}
