import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { ticketWords } from '../words.ts';
import { markRead } from './mark-read.ts';

/**
 * Marks everything that was said on a ticket as read, as if its page had been open.
 * @throws DomainError `not_found`, whether it is not there or a stranger's
 */
export async function markTicketRead(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const { newest } = await find(req, caller, number);
    if (newest) await markRead(req, caller, number, newest);
  });
}

/**
 * Takes that back: the newest that staff wrote is unread again, and what came before it is not.
 * @throws DomainError `not_found`
 */
export async function markTicketUnread(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const { ticket, newestOfStaff } = await find(req, caller, number);
    if (!newestOfStaff) return;
    // Right before it, in the milliseconds in which messages are stored.
    const before = new Date(new Date(newestOfStaff).getTime() - 1).toISOString();
    await query(
      req,
      sql`update ticket_reads set up_to = ${before}::timestamptz, updated_at = now()
          where ticket_id = ${ticket}::uuid and customer_id = ${caller.id}::uuid and up_to > ${before}::timestamptz`,
    );
  });
}

type Found = { ticket: string; newest: string | null; newestOfStaff: string | null };

async function find(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<Found> {
  const found = await queryOne<Found>(
    req,
    sql`select t.id as ticket,
          (select m.id from ticket_messages m where m.ticket_id = t.id and not m.internal order by m.created_at desc, m.id desc limit 1) as newest,
          (select max(m.created_at) from ticket_messages m where m.ticket_id = t.id and not m.internal and m.author_kind = 'staff') as "newestOfStaff"
        from tickets t where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
  );
  if (!found) throw notFound(ticketWords().what.ticket);
  return found;
}
