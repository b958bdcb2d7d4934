import type { PayloadRequest } from 'payload';
import { endSecrets } from '#collections/secret-drops/operations/end-secrets.ts';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AssignInput } from '../contract.ts';
import { ticketWords } from '../words.ts';
import { auditTicket } from './audit-ticket.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { ensureFresh } from './stale-ticket.ts';

type Person = { id: string; name: string };

/** Why somebody has a ticket no longer, without anybody's decision. */
export type TakenBack = 'unanswered' | 'away';

type Assignment = { by: { kind: 'staff'; id: string } | { kind: 'system' }; takenBack?: TakenBack | null };

/**
 * Gives a ticket to somebody who works on tickets, or to nobody. Whoever asks for what is so already changes nothing.
 * @throws StaleTicket when it was changed meanwhile
 * @throws DomainError `invalid` for somebody who cannot have it, `illegal_move` for a ticket that is over
 */
export async function assign(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { assignee, revision }: AssignInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    if (ticket.assignee === assignee) return;
    ensureFresh(ticket, revision);
    if (ticket.status === 'closed' || ticket.status === 'cancelled')
      throw new DomainError('illegal_move', ticketWords().movedOn);
    const person = assignee === null ? null : await findPerson(req, assignee);
    await assignTo(req, ticket, person, { by: { kind: 'staff', id: caller.id } });
  });
}

/** Writes who has a locked ticket from now on, and tells whom it concerns. */
export async function assignTo(
  req: PayloadRequest,
  ticket: LockedTicket,
  person: Person | null,
  { by, takenBack = null }: Assignment,
): Promise<void> {
  const from = ticket.assignee;
  const before = await queryOne<{ name: string }>(req, sql`select name from staff where id = ${from}::uuid`);
  const now = nowOf(req).toISOString();
  await query(
    req,
    sql`update tickets set assignee_id = ${person?.id ?? null}::uuid, assigned_at = ${person ? now : null}::timestamptz,
          revision = revision + 1, updated_at = ${now}::timestamptz
        where id = ${ticket.id}::uuid`,
  );
  Object.assign(ticket, { assignee: person?.id ?? null, revision: ticket.revision + 1 });
  await endSecrets(
    req,
    sql`d.ticket_id = ${ticket.id}::uuid and d.staff_id is distinct from ${person?.id ?? null}::uuid`,
    'reassigned',
  );
  const event = await record(req, {
    kind: person ? 'ticket.assigned' : 'ticket.unassigned',
    account: ticket.account,
    customer: ticket.customer,
    actor: by,
    ticket: ticket.id,
    data: { technician: person?.name ?? null, staff: person?.id ?? null, from, takenBack },
  });
  await auditTicket(req, ticket, 'ticket.assigned', {
    assignee: { before: before?.name ?? null, after: person?.name ?? null },
  });
  if (person) await enqueue(req, 'notice', { event: 'ticket.assigned', subject: event });
  if (takenBack) await enqueue(req, 'notice', { event: 'ticket.taken_back', subject: event });
}

async function findPerson(req: PayloadRequest, id: string): Promise<Person> {
  const person = await queryOne<Person>(
    req,
    sql`select s.id, s.name from staff s where s.id = ${id}::uuid and s.active
          and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('technician', 'admin'))`,
  );
  if (person) return person;
  const words = ticketWords();
  throw new DomainError('invalid', words.invalid, { fields: { assignee: words.noAssignee } });
}
