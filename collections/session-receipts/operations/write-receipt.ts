import type { PayloadRequest } from 'payload';
import { type ProofRow, phraseOf, proofColumn } from '#collections/caller-proof/views/proof.ts';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { calendarYear } from '#kernel/calendar.ts';
import { formatReceiptNumber } from '#kernel/numbering.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { takeNumber } from '#toolkit/number.ts';
import { nowOf } from '#toolkit/ports-of.ts';

/** A session that goes on: since when, who proved himself how, and what was agreed to when it began. */
export type RunningSession = {
  startedAt: string;
  technician: string | null;
  phrase: string | null;
  scope: string;
  recording: boolean;
};

type Agreed = Pick<RunningSession, 'startedAt' | 'scope' | 'recording'>;

/**
 * The session that goes on on a locked ticket: it began when staff last started work since the last resolution. What is
 * asked, given or taken back after that is no part of it. Null where nobody connected: another service, or what was
 * solved without being started, also after a customer's "not yet".
 */
export async function runningSession(
  req: PayloadRequest,
  ticket: LockedTicket,
): Promise<RunningSession | null> {
  if (ticket.kind !== 'remote') return null;
  // Ids, not instants, tell what came first: two things of one transaction have the same instant.
  const row = await queryOne<Agreed & { proof: ProofRow }>(
    req,
    sql`select ${proofColumn} as proof, began.at as "startedAt", agreed.scope, agreed.recording from tickets t
        cross join lateral (select a.id, a.at from activities a
          where a.ticket_id = t.id and a.kind in ('ticket.session_started', 'ticket.resumed') and a.data->>'move' = 'start'
            and not exists (select 1 from activities r where r.ticket_id = t.id and r.kind = 'ticket.resolved' and r.id > a.id)
          order by a.id desc limit 1) began
        cross join lateral (select sc.scope, coalesce(c.recording, false) as recording
          from session_consents c join session_scopes sc on sc.id = c.scope_id
          where c.ticket_id = t.id and c.act = 'given' and c.id < began.id order by c.id desc limit 1) agreed
        where t.id = ${ticket.id}::uuid`,
  );
  if (!row) return null;
  const { proof, startedAt, scope, recording } = row;
  return {
    startedAt: new Date(startedAt).toISOString(),
    technician: proof?.technician ?? null,
    phrase: proof && phraseOf(req, proof),
    scope,
    recording,
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
