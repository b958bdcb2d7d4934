import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { Paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { extraDeskWords } from '../desk-words.ts';
import type { ExtraLine } from '../rules/prices.ts';
import { extrasOfTicket } from '../rules/states.ts';
import { auditExtra, recordExtra } from './write-down.ts';

type Proposal = {
  caller: StaffCaller;
  ticket: LockedTicket;
  /** Of the form or of what it comes from: under one key there is one proposal. */
  key: string;
  priced: { lines: ExtraLine[]; total: Paise };
};

/** @throws DomainError `conflict` when a ticket has as many as it can have */
export async function ensureRoom(req: PayloadRequest, ticket: LockedTicket): Promise<void> {
  const row = await queryOne<{ n: string }>(
    req,
    sql`select count(*) as n from extras where ticket_id = ${ticket.id}::uuid`,
  );
  if (Number(row?.n ?? 0) >= extrasOfTicket)
    throw new DomainError('conflict', extraDeskWords().tooMany(extrasOfTicket));
}

/** Writes a proposal for a locked ticket, into history and audit log too, and has its customer told. */
export async function writeProposal(req: PayloadRequest, proposal: Proposal): Promise<void> {
  const { caller, ticket, priced } = proposal;
  const id = await write(req, proposal);
  await auditExtra(req, { action: 'extra.proposed', id, ticket, before: null, after: priced });
  const event = await recordExtra(req, 'extra.proposed', {
    ...{ id, total: priced.total, ticket },
    actor: { kind: 'staff', id: caller.id },
  });
  await enqueue(req, 'notice', { event: 'extra.proposed', subject: event });
}

async function write(req: PayloadRequest, { caller, ticket, key, priced }: Proposal): Promise<string> {
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
