import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import type { ProposeInput } from '../contract.ts';
import { extraDeskWords } from '../desk-words.ts';
import type { ExtraLine } from '../rules/prices.ts';
import { ensureMayAsk, priceProposal } from './price-proposal.ts';
import { ensureRoom, writeProposal } from './write-proposal.ts';

type Known = { mine: boolean; lines: ExtraLine[] };

/**
 * Asks the customer of a ticket for more than was booked. Nothing is owed by it: she approves or declines it as a whole.
 * The form's key makes a repeat the same proposal.
 * @throws DomainError `illegal_move` when it is not theirs or not the time, `invalid` for its amount, `conflict` when the
 * ticket has too many or the key stands for another one
 */
export async function proposeExtra(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  input: ProposeInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    const known = await queryOne<Known>(
      req,
      sql`select ticket_id = ${ticket.id}::uuid and proposed_by_id = ${caller.id}::uuid as mine, lines from extras where key = ${input.key}`,
    );
    if (known && !known.mine) throw new DomainError('conflict', extraDeskWords().keyTaken);
    if (known) return ensureSame(known, (await priceProposal(req, ticket, input)).lines);
    ensureMayAsk(caller, ticket);
    await ensureRoom(req, ticket);
    const priced = await priceProposal(req, ticket, input);
    await writeProposal(req, { caller, ticket, key: input.key, priced });
  });
}

/** What was corrected before it was sent again is another proposal: the one that stands is changed in its place. */
function ensureSame({ lines }: Known, wanted: ExtraLine[]): void {
  if (!isDeepStrictEqual(lines, wanted)) throw new DomainError('conflict', extraDeskWords().sentBefore);
}
