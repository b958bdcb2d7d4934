import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { SlaTarget } from '../rules/sla.ts';
import { isBreached, promisesOf } from '../rules/sla.ts';
import { hasClock, isLate, nextDue } from '../sla-sql.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';

/**
 * Writes down which promises are broken and has staff told, each ticket in a transaction of its own. Running twice, or
 * twice at once, writes and tells once per promise. A ticket that cannot be written is noted and keeps no other back.
 * @returns how many promises it found broken
 */
export async function noteBreaches(req: PayloadRequest): Promise<number> {
  const now = nowOf(req);
  const late = await query<{ id: string }>(
    req,
    sql`select t.id from tickets t where ${hasClock} and ${nextDue} < ${now.toISOString()}::timestamptz and ${isLate(now)}
          and ((t.first_answered_at is null and t.first_answer_due_at < ${now.toISOString()}::timestamptz and t.first_answer_breached_at is null)
            or (t.expected_at < ${now.toISOString()}::timestamptz and t.completion_breached_at is null))
        order by ${nextDue}, t.id`,
  );
  let found = 0;
  for (const { id } of late) {
    try {
      found += await inTransaction(req, () => note(req, id));
    } catch (error) {
      req.payload.logger.error({ err: error, ticket: id }, 'a broken promise could not be written down');
    }
  }
  return found;
}

async function note(req: PayloadRequest, id: string): Promise<number> {
  const ticket = await lockTicket(req, id);
  const { firstAnswer, completion } = promisesOf(ticket);
  const now = nowOf(req);
  // Somebody may have been quicker than the lock.
  const broken = [
    ...(firstAnswer && ticket.firstAnswerBreachedAt === null && isBreached(firstAnswer, now)
      ? [{ target: 'first_answer' as const, dueAt: firstAnswer.dueAt }]
      : []),
    ...(completion && ticket.completionBreachedAt === null && isBreached(completion, now)
      ? [{ target: 'completion' as const, dueAt: completion.dueAt }]
      : []),
  ];
  for (const each of broken) await write(req, ticket, each);
  return broken.length;
}

async function write(
  req: PayloadRequest,
  ticket: LockedTicket,
  { target, dueAt }: { target: SlaTarget; dueAt: string },
): Promise<void> {
  const now = nowOf(req).toISOString();
  await query(
    req,
    target === 'first_answer'
      ? sql`update tickets set first_answer_breached_at = ${now}::timestamptz where id = ${ticket.id}::uuid`
      : sql`update tickets set completion_breached_at = ${now}::timestamptz where id = ${ticket.id}::uuid`,
  );
  const event = await record(req, {
    kind: 'ticket.sla_breached',
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: 'system' },
    ticket: ticket.id,
    // The database keeps each once per round; a round begins with its clock.
    data: { target, dueAt, round: ticket.clockStartedAt ?? '' },
  });
  await enqueue(req, 'notice', { event: 'ticket.sla_breached', subject: event });
}
