import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { Urgency, UrgencyInput } from '../contract.ts';
import { hasClock } from '../rules/sla.ts';
import { ticketWords } from '../words.ts';
import { auditTicket } from './audit-ticket.ts';
import { recountedClock } from './clock.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { ensureFresh } from './stale-ticket.ts';

/** Another urgency has other promises: they count from when the clock began, as if it had been so from the first. */
export async function changeUrgency(
  req: PayloadRequest,
  { id }: LockedTicket,
  urgency: Urgency,
): Promise<void> {
  await query(req, sql`update tickets set urgency = ${urgency} where id = ${id}::uuid`);
  const ticket = await lockTicket(req, id);
  const { firstAnswerDueAt, expectedAt } = await recountedClock(req, ticket);
  await query(
    req,
    sql`update tickets set first_answer_due_at = ${firstAnswerDueAt}::timestamptz, expected_at = ${expectedAt}::timestamptz
        where id = ${id}::uuid`,
  );
}

/**
 * Staff say how urgent a ticket is while it is worked on or waits for its payment. As it is already, nothing changes.
 * @throws StaleTicket when it was changed meanwhile
 * @throws DomainError `illegal_move` for a ticket that is done
 */
export async function changeUrgencyByStaff(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { urgency, revision }: UrgencyInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    const { urgency: before } = ticket;
    if (before === urgency) return;
    ensureFresh(ticket, revision);
    if (!hasClock(ticket.status) && ticket.status !== 'awaiting_payment')
      throw new DomainError('illegal_move', ticketWords().movedOn);
    await changeUrgency(req, ticket, urgency);
    await query(
      req,
      sql`update tickets set revision = revision + 1, updated_at = ${nowOf(req).toISOString()}::timestamptz where id = ${ticket.id}::uuid`,
    );
    await record(req, {
      kind: 'ticket.updated',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: ticket.id,
    });
    await auditTicket(req, ticket, 'ticket.urgency_changed', { urgency: { before, after: urgency } });
  });
}
