import type { ActivityKind } from '#toolkit/activity.ts';
import type { TicketStatus } from './lifecycle.ts';
import type { Movable, MoveName } from './moves.ts';
import { statusAfter } from './moves.ts';

/** What a move does to the promised time: nothing, it goes on after a pause, it is given anew. */
export type ClockEffect = 'none' | 'goes_on' | 'anew';

export type Effects = {
  status: TicketStatus;
  startedAt: string | null;
  resolvedAt: string | null;
  /** Null while the ticket is not closed. */
  closedAt: string | null;
  clock: ClockEffect;
  /** What is written into the history; the last is the move itself. */
  events: ActivityKind[];
};

const eventOf: Record<
  Exclude<MoveName, 'open' | 'cancel' | 'cancel_unpaid' | 'cancel_by_staff'>,
  ActivityKind
> = {
  start: 'ticket.resumed',
  ask: 'ticket.waiting',
  answer: 'ticket.resumed',
  resolve: 'ticket.resolved',
  confirm: 'ticket.closed',
  not_yet: 'ticket.reopened',
  reopen: 'ticket.reopened',
  close: 'ticket.closed',
  close_unanswered: 'ticket.closed',
};
/** Moves that are made in a conversation or by the clock. Opening belongs to the payment, cancelling to the refund. */
export type ConversationMove = keyof typeof eventOf;

/** What becomes of a ticket by a move that the table allows. Instants are ISO 8601. */
export function effectsOf(move: ConversationMove, ticket: Movable, now: Date): Effects {
  const status = statusAfter(move, ticket);
  const at = now.toISOString();
  const isWork = status === 'in_progress' || status === 'resolved';
  const begins = isWork && ticket.startedAt === null;
  // Taking a ticket up for the first time is its session's beginning and nothing else.
  const own = begins && move === 'start' ? [] : [eventOf[move]];
  return {
    status,
    startedAt: begins ? at : ticket.startedAt,
    resolvedAt: resolvedAfter(status, ticket.resolvedAt, at),
    closedAt: status === 'closed' ? at : null,
    clock: clockOf(move, ticket.status, status),
    events: [...(begins ? (['ticket.session_started'] as const) : []), ...own],
  };
}

function resolvedAfter(status: TicketStatus, before: string | null, at: string): string | null {
  if (status === 'resolved') return at;
  return status === 'closed' ? before : null;
}

function clockOf(move: ConversationMove, before: TicketStatus, after: TicketStatus): ClockEffect {
  if (move === 'not_yet' || move === 'reopen') return 'anew';
  if (move === 'close_unanswered') return 'none';
  // What is resolved while we wait must not look late by the time of the waiting.
  return before === 'waiting_for_customer' && after !== 'waiting_for_customer' ? 'goes_on' : 'none';
}
