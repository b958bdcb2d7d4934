import type { Moves } from '#kernel/lifecycle.ts';

export const ticketStatuses = [
  'awaiting_payment',
  'open',
  'in_progress',
  'waiting_for_customer',
  'resolved',
  'closed',
  'cancelled',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Which status may follow which. `cancelled` is final; `closed` is, once the days for taking it up again are over. */
export const ticketMoves = {
  awaiting_payment: ['open', 'cancelled'],
  open: ['in_progress', 'waiting_for_customer', 'resolved', 'cancelled'],
  in_progress: ['waiting_for_customer', 'resolved', 'cancelled'],
  waiting_for_customer: ['open', 'in_progress', 'resolved', 'closed', 'cancelled'],
  resolved: ['closed', 'open', 'in_progress'],
  closed: ['open', 'in_progress'],
  cancelled: [],
} as const satisfies Moves<TicketStatus>;

/** The three lists in which customers think of their tickets. */
export const ticketGroups = {
  active: ['awaiting_payment', 'open', 'in_progress', 'waiting_for_customer'],
  completed: ['resolved', 'closed'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly TicketStatus[]>;
export type TicketGroup = keyof typeof ticketGroups;
