import type { TicketStatus } from './lifecycle.ts';
import { ticketGroups } from './lifecycle.ts';

/**
 * What a ticket becomes that goes on in another: what nobody has paid is cancelled, what is solved is closed, what is over
 * stays as it is. A paid ticket whose service is not finished is in no line of it: that service is owed, so it is finished
 * first, or cancelled with what goes back.
 */
export const mergedStatus = {
  awaiting_payment: 'cancelled',
  resolved: 'closed',
  closed: 'closed',
  cancelled: 'cancelled',
} as const satisfies Partial<Record<TicketStatus, TicketStatus>>;

/** A ticket that can be merged into another. */
export type Mergeable = keyof typeof mergedStatus;

/** `under_way`: money for it is on its way, which would arrive at a cancelled ticket. */
export type MergeProblem = 'merged' | 'unfinished' | 'under_way';

/** Why a ticket cannot be merged into another, or null when it can. */
export function mergeProblem(ticket: {
  status: TicketStatus;
  mergedInto: string | null;
  confirming: boolean;
}): MergeProblem | null {
  if (ticket.mergedInto !== null) return 'merged';
  if (!isMergeable(ticket.status)) return 'unfinished';
  return ticket.confirming ? 'under_way' : null;
}

/** True for a state in which no service is owed: it has a line in `mergedStatus`. */
export function isMergeable(status: TicketStatus): status is Mergeable {
  return Object.hasOwn(mergedStatus, status);
}

/** Whether others can go on in a ticket: only where something still happens. */
export function takesOthers(status: TicketStatus): boolean {
  return (ticketGroups.active as readonly TicketStatus[]).includes(status);
}
