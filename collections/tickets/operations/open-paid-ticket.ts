import type { PayloadRequest } from 'payload';
import { canMove } from '#kernel/lifecycle.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { TicketStatus } from '../rules/lifecycle.ts';
import { ticketMoves } from '../rules/lifecycle.ts';
import type { Targets } from '../rules/sla.ts';
import { targetsJson } from '../sla-sql.ts';
import { loadOpeningTimes, startedClock } from './clock.ts';

/**
 * A ticket that was waiting for its payment is open from now on; what is promised counts from here, in business
 * minutes. Runs under the ticket's lock. A ticket in another status keeps it.
 */
export async function openPaidTicket(req: PayloadRequest, ticket: string, at: Date): Promise<void> {
  const row = await queryOne<{ status: TicketStatus; targets: Targets }>(
    req,
    sql`select t.status, ${targetsJson} as targets from tickets t join services s on s.id = t.service_id where t.id = ${ticket}::uuid`,
  );
  if (!row) throw new Error(`no ticket ${ticket}`);
  const clock = startedClock(await loadOpeningTimes(req), row.targets, at);
  await query(
    req,
    sql`update tickets set status = ${canMove(ticketMoves, row.status, 'open') ? 'open' : row.status}, paid_at = ${at.toISOString()}::timestamptz,
            expected_at = ${clock.expectedAt}::timestamptz, clock_started_at = ${clock.clockStartedAt}::timestamptz,
            first_answer_due_at = ${clock.firstAnswerDueAt}::timestamptz, revision = revision + 1, updated_at = now()
        where id = ${ticket}::uuid`,
  );
  await enqueue(req, 'hand-out', {}, { key: 'hand-out', maxAttempts: 2 });
}
