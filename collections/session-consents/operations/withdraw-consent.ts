import type { PayloadRequest } from 'payload';
import { lockOwnTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { consentState } from '../rules/consent.ts';
import { consentWords } from '../rules/words.ts';
import { loadConsent } from './load-consent.ts';
import { writeAct } from './write-act.ts';

/**
 * A customer takes back what she has agreed to, at any time; who works for her hears of it at once. Twice is once.
 * @throws DomainError `not_found`, `illegal_move` where nothing was given
 */
export async function withdrawConsent(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const asked = await loadConsent(req, ticket.id);
    const state = consentState(asked);
    if (state === 'withdrawn') return;
    if (!asked || state !== 'given') throw new DomainError('illegal_move', consentWords().notNow);
    await writeAct(req, { ticket, caller, scope: asked.scope, act: { act: 'withdrawn' } });
  });
}
