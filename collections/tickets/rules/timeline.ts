import type { Instant, TimelineStep } from '../view.ts';
import type { TicketStatus } from './lifecycle.ts';

const eventOf: Record<TimelineStep['step'], string> = {
  created: 'ticket.created',
  paid: 'payment.captured',
  assigned: 'ticket.assigned',
  session: 'ticket.session_started',
  resolved: 'ticket.resolved',
  closed: 'ticket.closed',
};

/** Steps of a remote session. What happened comes from stored events, what is expected from the promise. */
export function timelineOf(ticket: {
  status: TicketStatus;
  createdAt: Instant;
  expectedAt: Instant | null;
  events: readonly { kind: string; at: string }[];
}): TimelineStep[] {
  const steps: TimelineStep['step'][] = ['created', 'paid', 'assigned', 'session', 'resolved', 'closed'];
  const all = steps.map((step) => {
    const happened = ticket.events.findLast((event) => event.kind === eventOf[step]);
    return {
      step,
      at: happened ? new Date(happened.at).toISOString() : null,
      expectedAt: step === 'resolved' && !happened ? ticket.expectedAt : null,
    };
  });
  // A cancelled ticket has no steps to come.
  return ticket.status === 'cancelled' ? all.filter((step) => step.at !== null) : all;
}
