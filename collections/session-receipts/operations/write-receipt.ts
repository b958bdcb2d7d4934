import type { PayloadRequest } from 'payload';
import { type ProofRow, phraseOf, proofColumn } from '#collections/caller-proof/views/proof.ts';
import { loadConsent } from '#collections/session-consents/operations/load-consent.ts';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { calendarYear } from '#kernel/calendar.ts';
import { formatReceiptNumber } from '#kernel/numbering.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { takeNumber } from '#toolkit/number.ts';
import { nowOf } from '#toolkit/ports-of.ts';

/** A session that goes on: since when, who proved himself how, and what was agreed to. */
export type RunningSession = {
  startedAt: string;
  technician: string | null;
  phrase: string | null;
  scope: string;
  recording: boolean;
};

/**
 * The session that goes on on a locked ticket: it began with the work, or when it was last taken up again. Null where
 * nobody connected: another service, or what was solved without beginning.
 */
export async function runningSession(
  req: PayloadRequest,
  ticket: LockedTicket,
): Promise<RunningSession | null> {
  if (ticket.kind !== 'remote' || ticket.startedAt === null) return null;
  const consent = await loadConsent(req, ticket.id);
  if (!consent) return null;
  const row = await queryOne<{ proof: ProofRow; startedAt: string | null }>(
    req,
    sql`select ${proofColumn} as proof, (select max(a.at) from activities a
          where a.ticket_id = t.id and a.kind in ('ticket.session_started', 'ticket.reopened')) as "startedAt"
        from tickets t where t.id = ${ticket.id}::uuid`,
  );
  const proof = row?.proof ?? null;
  return {
    startedAt: new Date(row?.startedAt ?? ticket.startedAt).toISOString(),
    technician: proof?.technician ?? null,
    phrase: proof && phraseOf(req, proof),
    scope: consent.text,
    recording: consent.last?.act === 'given' && consent.last.recording,
  };
}

/**
 * Writes down what a session was, in the transaction that completes it: the unique event decides that it is once.
 * @param completion `event` is the move in the history, `said` the message that tells what was done
 */
export async function writeReceipt(
  req: PayloadRequest,
  ticket: LockedTicket,
  session: RunningSession,
  completion: { event: string; said: string; by: StaffCaller },
): Promise<void> {
  const { event, said, by } = completion;
  const now = nowOf(req);
  const year = calendarYear(now);
  const number = formatReceiptNumber(year, await takeNumber(req, `SR-${year}`));
  const at = now.toISOString();
  await query(
    req,
    sql`insert into session_receipts (id, number, ticket_id, account_id, customer_id, staff_id, event, technician, started_at, ended_at,
          scope, recording, done, phrase, price, paid_at, created_at, updated_at)
        select uuidv7(), ${number}, t.id, t.account_id, t.customer_id, ${by.id}::uuid, ${event}, ${session.technician ?? by.name},
          ${session.startedAt}::timestamptz, ${at}::timestamptz, ${session.scope}, ${session.recording}::boolean, m.body_text, ${session.phrase}::varchar,
          t.price, t.paid_at, ${at}::timestamptz, ${at}::timestamptz
        from tickets t join ticket_messages m on m.id = ${said}::uuid where t.id = ${ticket.id}::uuid`,
  );
}
