import type { PayloadRequest } from 'payload';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { canMove } from '#kernel/lifecycle.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import type { TicketStatus } from '../rules/lifecycle.ts';
import { ticketMoves } from '../rules/lifecycle.ts';
import { promiseFrom } from '../rules/promise.ts';

/**
 * A ticket that was waiting for its payment is open from now on; the promise counts from here, in business
 * minutes. Runs under the ticket's lock. A ticket in another status keeps it.
 */
export async function openPaidTicket(req: PayloadRequest, ticket: string, at: Date): Promise<void> {
  const row = await queryOne<{ status: TicketStatus; minutes: string }>(
    req,
    sql`select t.status, s.resolution_minutes as minutes from tickets t join services s on s.id = t.service_id where t.id = ${ticket}::uuid`,
  );
  if (!row) throw new Error(`no ticket ${ticket}`);
  const expected = promiseFrom(openingTimes(await loadSettings(req)), at, Number(row.minutes));
  await query(
    req,
    sql`update tickets set status = ${canMove(ticketMoves, row.status, 'open') ? 'open' : row.status}, paid_at = ${at.toISOString()}::timestamptz,
            expected_at = ${expected?.toISOString() ?? null}::timestamptz, revision = revision + 1, updated_at = now()
        where id = ${ticket}::uuid`,
  );
}
