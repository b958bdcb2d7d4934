import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { reopenDays } from '../rules/moves.ts';
import { applyMove } from './apply-move.ts';
import { lockTicket } from './locked-ticket.ts';

/**
 * SQL, for a ticket `t`: it was resolved so long ago, and its customer has said nothing since that nobody answered.
 * Whoever writes may mean that it is not solved, which a person has to read.
 */
const isSilent = (before: string) => sql`t.status = 'resolved' and t.resolved_at <= ${before}::timestamptz
  and not exists (select 1 from ticket_messages m where m.ticket_id = t.id and m.author_kind = 'customer' and m.created_at > t.resolved_at
    and not exists (select 1 from ticket_messages s where s.ticket_id = t.id and s.author_kind = 'staff' and not s.internal and s.created_at > m.created_at))`;

/**
 * Closes tickets whose resolution nobody contradicted within the days for that, each in a transaction of its own.
 * Running twice, or twice at once, closes each once. One that cannot be closed is noted and keeps no other open.
 * @returns how many it closed
 */
export async function closeResolved(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -reopenDays).toISOString();
  const due = await query<{ id: string }>(
    req,
    sql`select t.id from tickets t where ${isSilent(before)} order by t.resolved_at, t.id`,
  );
  let closed = 0;
  for (const { id } of due) {
    try {
      if (await inTransaction(req, () => close(req, id, before))) closed += 1;
    } catch (error) {
      req.payload.logger.error({ err: error, ticket: id }, 'a resolved ticket could not be closed');
    }
  }
  return closed;
}

async function close(req: PayloadRequest, id: string, before: string): Promise<boolean> {
  const ticket = await lockTicket(req, id);
  // Somebody may have been quicker than the lock.
  const still = await queryOne(
    req,
    sql`select 1 from tickets t where t.id = ${id}::uuid and ${isSilent(before)}`,
  );
  if (!still) return false;
  const event = await applyMove(req, ticket, 'close', { actor: { kind: 'system' } });
  await enqueue(req, 'notice', { event: 'ticket.closed', subject: event });
  return true;
}
