import { DomainError } from '#kernel/errors.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';

/** @throws DomainError `illegal_move` where the conversation goes on in another ticket, which it names */
export function ensureNotMerged({ mergedInto }: Pick<LockedTicket, 'mergedInto'>): void {
  if (mergedInto !== null) throw new DomainError('illegal_move', ticketWords().continuedIn(mergedInto));
}
