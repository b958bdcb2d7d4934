import type { Instant } from '#kernel/instant.ts';
import type { TimelineStep } from '../view.ts';
import type { TicketStatus } from './lifecycle.ts';

type Step = TimelineStep['step'];
type Event = { kind: string; at: string };

const eventOf: Record<Step, string> = {
  created: 'ticket.created',
  paid: 'payment.captured',
  assigned: 'ticket.assigned',
  session: 'ticket.session_started',
  resolved: 'ticket.resolved',
  closed: 'ticket.closed',
  reopened: 'ticket.reopened',
  cancelled: 'ticket.cancelled',
  merged: 'ticket.merged',
};

/** Takes a step back. */
const backOf: Partial<Record<Step, string>> = { assigned: 'ticket.unassigned' };

/** The events that a time line is made of; it asks for no others. */
export const timelineKinds: readonly string[] = [...Object.values(eventOf), ...Object.values(backOf)];

/**
 * Steps of a remote session. What happened comes from stored events, what is expected from the promise. Each time that
 * a ticket was taken up again begins a new round, which ends resolved and closed like the first.
 */
export function timelineOf(ticket: {
  status: TicketStatus;
  createdAt: Instant;
  expectedAt: Instant | null;
  /** Oldest first. */
  events: readonly Event[];
}): TimelineStep[] {
  const { events, expectedAt } = ticket;
  const before = (['created', 'paid', 'assigned', 'session'] as const).map((step) => stepOf(step, events));
  const rounds = roundsOf(events).flatMap((round, i, all) => {
    const resolved = stepOf('resolved', round.events);
    const ends = [
      resolved.at === null ? { ...resolved, expectedAt } : resolved,
      stepOf('closed', round.events),
    ];
    const isOver = i < all.length - 1;
    return [
      ...(round.reopened ? [happened('reopened', round.reopened)] : []),
      ...(isOver ? ends.filter(hasHappened) : ends),
    ];
  });
  const steps = [...before, ...rounds];
  // What goes on in another ticket has nothing to come here.
  const merged = stepOf('merged', events);
  if (hasHappened(merged)) return [...steps, stepOf('cancelled', events), merged].filter(hasHappened);
  // What closed without an answer has nothing to come, as little as what was cancelled.
  const { at: resolvedAt } = stepOf('resolved', roundsOf(events).at(-1)?.events ?? []);
  if (ticket.status === 'closed' && resolvedAt === null) return steps.filter(hasHappened);
  if (ticket.status !== 'cancelled') return steps;
  // A cancelled ticket has no steps to come.
  return [...steps, stepOf('cancelled', events)].filter(hasHappened);
}

function hasHappened({ at }: TimelineStep): boolean {
  return at !== null;
}

function roundsOf(events: readonly Event[]): { reopened: Event | null; events: Event[] }[] {
  const rounds: { reopened: Event | null; events: Event[] }[] = [{ reopened: null, events: [] }];
  for (const event of events) {
    if (event.kind === eventOf.reopened) rounds.push({ reopened: event, events: [] });
    else rounds.at(-1)?.events.push(event);
  }
  return rounds;
}

function stepOf(step: Step, events: readonly Event[]): TimelineStep {
  const event = events.findLast(({ kind }) => kind === eventOf[step] || kind === backOf[step]);
  return event?.kind === eventOf[step] ? happened(step, event) : { step, at: null, expectedAt: null };
}

function happened(step: Step, event: Event): TimelineStep {
  return { step, at: new Date(event.at).toISOString(), expectedAt: null };
}
