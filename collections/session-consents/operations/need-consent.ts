import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import { consentState } from '../rules/consent.ts';
import { consentDeskWords } from '../rules/desk-words.ts';
import { loadConsent } from './load-consent.ts';

/**
 * Lets work on a locked remote ticket begin only while its customer agrees to what was last asked for.
 * @throws DomainError `illegal_move`, in the words of staff
 */
export async function needConsent(req: PayloadRequest, ticket: LockedTicket): Promise<void> {
  if (ticket.kind !== 'remote') return;
  const state = consentState(await loadConsent(req, ticket.id));
  if (state !== 'given') throw new DomainError('illegal_move', consentDeskWords().missing[state]);
}
