import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { words } from '#site/messages/tickets.ts';

/** A status as its customer reads it: whose turn it is, and what comes next. */
export type StatusWords = { label: string; tone: Tone; next: string };

/**
 * What a ticket's status means for its customer. The tone only supports the words.
 * `confirming`: she has paid as far as she knows, and the bank has not said so yet.
 */
export function statusWords(
  ticket: {
    status: TicketStatus;
    paid: boolean;
    technician: string | null;
    confirming?: boolean;
    mergedInto?: string | null;
  },
  locale?: Locale,
): StatusWords {
  const w = words(locale).status;
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
