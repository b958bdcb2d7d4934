import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { signal } from '#toolkit/signal.ts';
import { ticketWords } from '../words.ts';

type Marked = { ticket: string; number: string; account: string; at: string };

/**
 * Notes how far somebody has read a conversation. The mark only goes forward; open pages of the other side hear of it.
 * @param message the newest that was seen
 * @throws DomainError `not_found` for a ticket or message that is not there or not for the reader
 */
export async function markRead(
  req: PayloadRequest,
  reader: CustomerCaller | StaffCaller,
  idOrNumber: string,
  message: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const seen = await find(req, reader, idOrNumber, message);
    if (!seen) throw notFound(ticketWords().what.message);
    if (!(await moveMark(req, reader, seen))) return;
    const { ticket, number, account } = seen;
    const side = reader.collection === 'staff' ? 'staff' : 'customer';
    const at = new Date(seen.at).toISOString();
    await signal(req, { type: 'read', ticket, number, account, person: reader.id, side, at });
  });
}

function find(
  req: PayloadRequest,
  reader: CustomerCaller | StaffCaller,
  idOrNumber: string,
  message: string,
): Promise<Marked | null> {
  const ticket = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const readable =
    reader.collection === 'staff'
      ? sql`true`
      : sql`t.account_id = ${reader.account}::uuid and t.number = ${idOrNumber} and not m.internal`;
  return queryOne<Marked>(
    req,
    sql`select t.id as ticket, t.number, t.account_id as account, m.created_at as at
        from ticket_messages m join tickets t on t.id = m.ticket_id where m.id = ${message}::uuid and ${ticket} and ${readable}`,
  );
}

/** @returns false when the reader was that far already */
async function moveMark(
  req: PayloadRequest,
  reader: CustomerCaller | StaffCaller,
  { ticket, account, at }: Marked,
): Promise<boolean> {
  const upTo = new Date(at).toISOString();
  const isStaff = reader.collection === 'staff';
  const [customer, staff] = isStaff ? [null, reader.id] : [reader.id, null];
  const one = isStaff
    ? sql`(ticket_id, staff_id) where staff_id is not null`
    : sql`(ticket_id, customer_id) where customer_id is not null`;
  const moved = await queryOne(
    req,
    sql`insert into ticket_reads (id, ticket_id, account_id, side, customer_id, staff_id, up_to, created_at, updated_at)
        values (uuidv7(), ${ticket}::uuid, ${account}::uuid, ${isStaff ? 'staff' : 'customer'}, ${customer}::uuid, ${staff}::uuid, ${upTo}::timestamptz, now(), now())
        on conflict ${one} do update set up_to = excluded.up_to, updated_at = now() where ticket_reads.up_to < excluded.up_to
        returning id`,
  );
  return moved !== null;
}
