import type { PayloadRequest } from 'payload';
import { lockOwnTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import type { GiveConsentInput } from '../contract.ts';
import { mayConsent } from '../rules/consent.ts';
import { wordingVersion, wordsShown } from '../rules/wording.ts';
import { consentWords } from '../rules/words.ts';
import type { ConsentActView } from '../view.ts';
import { loadConsent } from './load-consent.ts';
import { writeAct } from './write-act.ts';

/**
 * A customer agrees to a session in the very words that stood before her. The same again is one consent.
 * @throws DomainError `not_found`, `illegal_move` where nothing is asked, `stale` when the scope or the words have changed
 */
export async function giveConsent(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  { scope, hash, recording, backup, name }: GiveConsentInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const asked = await loadConsent(req, ticket.id);
    if (!asked || !mayConsent(ticket.status)) throw new DomainError('illegal_move', consentWords().notNow);
    const shown = asked.scope === scope ? wordsShown(asked.text, hash) : null;
    if (!shown) throw new DomainError('stale', consentWords().changed);
    if (isSame(asked.last, { recording, backup, signature: name })) return;
    const act = {
      act: 'given',
      signature: name,
      recording,
      backup,
      hash,
      ...shown,
      wording: wordingVersion,
    } as const;
    await writeAct(req, { ticket, caller, scope, act });
  });
}

function isSame(
  last: ConsentActView | null,
  { recording, backup, signature }: Pick<ConsentActView, 'recording' | 'backup' | 'signature'>,
): boolean {
  return (
    last?.act === 'given' &&
    last.recording === recording &&
    last.backup === backup &&
    last.signature === signature
  );
}
