import type { Instant } from '#kernel/instant.ts';
import type { TicketStatus } from './rules/lifecycle.ts';

/** Another ticket, for a link at the desk. */
export type TicketPointer = { id: string; number: string };

/** A ticket that another can go on in. */
export type MergeTarget = TicketPointer & { subject: string; status: TicketStatus; createdAt: Instant };
