import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import { DomainError } from '#kernel/errors.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { extraDeskWords } from '../desk-words.ts';
import { mayAskForMore } from '../rules/states.ts';
import { sacOf } from './price-proposal.ts';
import { ensureRoom, writeProposal } from './write-proposal.ts';

type AgreedChange = {
  /** Of the wish that was accepted: it is asked for once. */
  key: string;
  /** What she wished, in her own words. */
  what: string;
  /** GST included. */
  amount: Paise;
};

/**
 * Asks the customer for what an accepted change of her booking costs more. Nothing is owed before she says yes.
 * @throws DomainError `illegal_move` when the ticket is not worked on, `invalid` for the amount, `conflict` when it has too many
 */
export async function askForChange(
  req: PayloadRequest,
  caller: StaffCaller,
  ticket: LockedTicket,
  { key, what, amount }: AgreedChange,
): Promise<void> {
  const words = extraDeskWords();
  if (!mayAskForMore(ticket.status)) throw new DomainError('illegal_move', words.notNow);
  const { most } = (await loadSettings(req)).extras;
  const problem =
    amount < 100 ? words.tooLittle : amount > most ? words.tooMuch(formatInr(paise(most))) : null;
  if (problem) throw new DomainError('invalid', problem, { fields: { priceDifference: problem } });
  await ensureRoom(req, ticket);
  const line = {
    ...{ kind: 'part' as const, description: shortened(what), code: await sacOf(req, ticket), quantity: 1 },
    ...{ minutes: null, unitPrice: amount, rateBp: serviceRateBp, amount },
  };
  await writeProposal(req, { caller, ticket, key, priced: { lines: [line], total: amount } });
}

/** As much of a text as a line of an invoice holds. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= 120 ? line : `${letters.slice(0, 119).join('')}…`;
}
