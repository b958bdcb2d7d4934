import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import type { Paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { ensureAmount, ensureMayAsk, sacOf } from './price-proposal.ts';
import { ensureRoom, writeProposal } from './write-proposal.ts';

type AgreedChange = {
  /** Of the wish that was accepted: it is asked for once. */
  key: string;
  /** What she wished, in her own words. */
  what: string;
  /** GST included. */
  amount: Paise;
  /** The amount that somebody has looked at once more, where the settings ask for it. */
  confirmed: number | undefined;
};

/**
 * Asks the customer for what an accepted change of her booking costs more. Nothing is owed before she says yes.
 * @throws DomainError `illegal_move` when it is not theirs or the ticket is not worked on, `invalid` for the amount, `conflict` when it has too many
 */
export async function askForChange(
  req: PayloadRequest,
  caller: StaffCaller,
  ticket: LockedTicket,
  { key, what, amount, confirmed }: AgreedChange,
): Promise<void> {
  ensureMayAsk(caller, ticket);
  const { extras: rule } = await loadSettings(req);
  ensureAmount(amount, { rule, confirmed, field: 'priceDifference' });
  await ensureRoom(req, ticket);
  const line = {
    ...{ kind: 'part' as const, description: shortened(what), code: await sacOf(req, ticket), quantity: 1 },
    ...{ minutes: null, unitPrice: amount, rateBp: serviceRateBp, amount },
  };
  await writeProposal(req, { caller, ticket, key: `wish_${key}`, priced: { lines: [line], total: amount } });
}

/** As much of a text as a line of an invoice holds. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= 120 ? line : `${letters.slice(0, 119).join('')}…`;
}
