import type { PayloadRequest } from 'payload';
import { lockOwnTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { hasClock } from '#collections/tickets/rules/sla.ts';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { callerWords } from '../words.ts';

/** Minutes in which a second alarm about the same ticket is the same alarm. */
const sameMinutes = 10;

/**
 * Somebody called about a ticket and is not whoever has it: every admin is told at once. Pressed twice it is one alarm.
 * @throws DomainError `not_found` for a stranger's ticket, `illegal_move` when nobody works on it
 */
export async function doubtCaller(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    if (!hasClock(ticket.status) || ticket.assignee === null)
      throw new DomainError('illegal_move', callerWords().nobody);
    const now = nowOf(req);
    const since = new Date(now.getTime() - sameMinutes * 60_000).toISOString();
    const known = await queryOne(
      req,
      sql`select 1 from activities where ticket_id = ${ticket.id}::uuid and kind = 'ticket.caller_doubted' and at > ${since}::timestamptz limit 1`,
    );
    if (known) return;
    const event = await record(req, {
      kind: 'ticket.caller_doubted',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'customer', id: caller.id },
      ticket: ticket.id,
      data: { staff: ticket.assignee },
      at: now,
    });
    req.payload.logger.warn({ security: true, ticket: ticket.id }, 'a customer doubts who called her');
    await enqueue(req, 'notice', { event: 'ticket.caller_doubted', subject: event });
  });
}
