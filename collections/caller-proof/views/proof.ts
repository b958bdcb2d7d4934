import type { PayloadRequest } from 'payload';
import { hasClock } from '#collections/tickets/sla-sql.ts';
import { istDate } from '#kernel/calendar.ts';
import { sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { callerNumber, proofPhrase } from '../rules/proof.ts';
import type { OwnProof } from '../view.ts';

/** What the database says for a proof; null while nobody works on the ticket. */
export type ProofRow = { ticket: string; technician: string; staff: string; assignment: string } | null;

/** SQL, for a ticket `t`, as a `ProofRow`: whoever has a ticket that is under way, and the event that gave it to them. */
export const proofColumn = sql`(select json_build_object('ticket', t.id, 'technician', s.name, 'staff', s.id, 'assignment', coalesce(
    (select a.id::text from activities a where a.ticket_id = t.id and a.kind = 'ticket.assigned' order by a.at desc, a.id desc limit 1), t.assignee_id::text))
  from staff s where s.id = t.assignee_id and ${hasClock})`;

/** The words that whoever calls must read out. */
export function phraseOf(req: PayloadRequest, row: NonNullable<ProofRow>): string {
  return proofPhrase(req.payload.secret, row);
}

/** What the technician reads out; for nobody but whoever has the ticket. @param viewer a staff id */
export function ownProof(req: PayloadRequest, row: ProofRow, viewer: string): OwnProof | null {
  if (row?.staff !== viewer) return null;
  const day = istDate(nowOf(req));
  return { phrase: phraseOf(req, row), number: callerNumber(req.payload.secret, { staff: viewer, day }) };
}
