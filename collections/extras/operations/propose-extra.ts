import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { Paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ProposeInput } from '../contract.ts';
import { extraDeskWords } from '../desk-words.ts';
import type { ExtraLine } from '../rules/prices.ts';
import { extrasOfTicket } from '../rules/states.ts';
import { ensureMayAsk, priceProposal } from './price-proposal.ts';
import { auditExtra, recordExtra } from './write-down.ts';

type Known = { mine: boolean; lines: ExtraLine[] };
type Priced = { lines: ExtraLine[]; total: Paise };

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
    const id = await write(req, { caller, ticket, key: input.key, priced });
    await auditExtra(req, { action: 'extra.proposed', id, ticket, before: null, after: priced });
    const event = await recordExtra(req, 'extra.proposed', {
      ...{ id, total: priced.total, ticket },
      actor: { kind: 'staff', id: caller.id },
    });
    await enqueue(req, 'notice', { event: 'extra.proposed', subject: event });
  });
}

/** What was corrected before it was sent again is another proposal: the one that stands is changed in its place. */
function ensureSame({ lines }: Known, wanted: ExtraLine[]): void {
  if (!isDeepStrictEqual(lines, wanted)) throw new DomainError('conflict', extraDeskWords().sentBefore);
}

async function ensureRoom(req: PayloadRequest, ticket: LockedTicket): Promise<void> {
  const row = await queryOne<{ n: string }>(
    req,
    sql`select count(*) as n from extras where ticket_id = ${ticket.id}::uuid`,
  );
  if (Number(row?.n ?? 0) >= extrasOfTicket)
    throw new DomainError('conflict', extraDeskWords().tooMany(extrasOfTicket));
}

async function write(
  req: PayloadRequest,
  of: { caller: StaffCaller; ticket: LockedTicket; key: string; priced: Priced },
): Promise<string> {
  const { caller, ticket, key, priced } = of;
  const now = nowOf(req).toISOString();
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into extras (id, key, ticket_id, account_id, customer_id, status, revision, lines, total, proposed_by_id, proposed_at, created_at, updated_at)
        values (uuidv7(), ${key}, ${ticket.id}::uuid, ${ticket.account}::uuid, ${ticket.customer}::uuid, 'proposed', 0, ${JSON.stringify(priced.lines)}::jsonb,
                ${priced.total}, ${caller.id}::uuid, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)
        returning id`,
  );
  if (!row) throw new Error('the extra was not written');
  return row.id;
}
