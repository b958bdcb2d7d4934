import { DomainError } from '#kernel/errors.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';

/** Somebody at the desk decided by a state of the ticket that is not the stored one any more. */
export class StaleTicket extends DomainError {
  readonly ticket: string;

  constructor(ticket: string) {
    super('conflict', ticketWords().stale);
    this.name = 'StaleTicket';
    this.ticket = ticket;
  }
}

/** @throws StaleTicket unless the ticket is as it was shown */
export function ensureFresh(ticket: LockedTicket, revision: number): void {
  if (ticket.revision !== revision) throw new StaleTicket(ticket.id);
}
