import type { PayloadRequest } from 'payload';
import { lockOwnTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { addDays } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { LeaveSecretInput } from '../contract.ts';
import { mayLeaveSecret, secretDays, secretsAtOnce } from '../rules/states.ts';
import { secretWords } from '../words.ts';

/**
 * Keeps what a customer has sealed for the technician who has her ticket. A repeat of the same keeps nothing more.
 * @throws DomainError `stale` when somebody else has the ticket, or has another key, by now; `conflict` for an id that
 * was used for something else, or when too many wait; `illegal_move` when nobody works on the ticket
 */
export async function leaveSecret(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  { id, key, sealed }: LeaveSecretInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const known = await queryOne<{ same: boolean }>(
      req,
      sql`select customer_id = ${caller.id}::uuid and ticket_id = ${ticket.id}::uuid and key_id = ${key}::uuid
            and coalesce(sealed = ${JSON.stringify(sealed)}::jsonb, true) as same
          from secret_drops where id = ${id}::uuid`,
    );
    if (known?.same) return;
    if (known) throw new DomainError('conflict', secretWords().taken);
    if (!mayLeaveSecret(ticket.status)) throw new DomainError('illegal_move', secretWords().notNow);
    // Whoever makes another key waits for this, and voids it then.
    const current = await queryOne<{ staff: string }>(
      req,
      sql`select staff_id as staff from staff_keys where id = ${key}::uuid and retired_at is null for share`,
    );
    if (!current || current.staff !== ticket.assignee)
      throw new DomainError('stale', secretWords().recipientChanged);
    const [waiting] = await query<{ n: string }>(
      req,
      sql`select count(*) as n from secret_drops where ticket_id = ${ticket.id}::uuid and ended_at is null`,
    );
    if (Number(waiting?.n) >= secretsAtOnce) throw new DomainError('conflict', secretWords().tooMany);
    const now = nowOf(req);
    await query(
      req,
      sql`insert into secret_drops (id, ticket_id, account_id, customer_id, staff_id, key_id, state, sealed, expires_at, created_at, updated_at)
          values (${id}::uuid, ${ticket.id}::uuid, ${ticket.account}::uuid, ${caller.id}::uuid, ${current.staff}::uuid, ${key}::uuid, 'waiting',
            ${JSON.stringify(sealed)}::jsonb, ${addDays(now, secretDays).toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`,
    );
    const event = await record(req, {
      kind: 'secret.left',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'customer', id: caller.id },
      ticket: ticket.id,
      data: { secret: id },
    });
    await enqueue(req, 'notice', { event: 'secret.left', subject: event });
  });
}
