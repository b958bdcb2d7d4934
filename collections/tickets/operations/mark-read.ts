import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { signal } from '#toolkit/signal.ts';
import { ticketWords } from '../words.ts';

type Seen = { ticket: string; number: string; account: string; at: string | null };
type Marked = Seen & { at: string };

/**
 * Notes how far somebody has read a conversation. The mark only goes forward; open pages of the other side hear of it.
 * It stands at what both sides may read: a time that belongs to a note would tell the customer of the note.
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
    const { ticket, number, account } = seen;
    if (seen.at === null) return;
    const at = new Date(seen.at).toISOString();
    if (!(await moveMark(req, reader, { ticket, number, account, at }))) return;
    const side = reader.collection === 'staff' ? 'staff' : 'customer';
    await signal(req, { type: 'read', ticket, number, account, person: reader.id, side, at });
  });
}

function find(
  req: PayloadRequest,
  reader: CustomerCaller | StaffCaller,
  idOrNumber: string,
  message: string,
): Promise<Seen | null> {
  const ticket = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const readable =
    reader.collection === 'staff'
      ? sql`true`
      : sql`t.account_id = ${reader.account}::uuid and t.number = ${idOrNumber} and not m.internal`;
  return queryOne<Seen>(
    req,
    sql`select t.id as ticket, t.number, t.account_id as account,
          (select max(said.created_at) from ticket_messages said
           where said.ticket_id = t.id and not said.internal and said.created_at <= m.created_at) as at
        from ticket_messages m join tickets t on t.id = m.ticket_id where m.id = ${message}::uuid and ${ticket} and ${readable}`,
  );
}

/** @returns false when the reader was that far already */
async function moveMark(
  req: PayloadRequest,
  reader: CustomerCaller | StaffCaller,
  { ticket, account, at }: Marked,
): Promise<boolean> {
  const isStaff = reader.collection === 'staff';
  const [customer, staff] = isStaff ? [null, reader.id] : [reader.id, null];
  const one = isStaff
    ? sql`(ticket_id, staff_id) where staff_id is not null`
    : sql`(ticket_id, customer_id) where customer_id is not null`;
  const moved = await queryOne(
    req,
    sql`insert into ticket_reads (id, ticket_id, account_id, side, customer_id, staff_id, up_to, created_at, updated_at)
        values (uuidv7(), ${ticket}::uuid, ${account}::uuid, ${isStaff ? 'staff' : 'customer'}, ${customer}::uuid, ${staff}::uuid, ${at}::timestamptz, now(), now())
        on conflict ${one} do update set up_to = excluded.up_to, updated_at = now() where ticket_reads.up_to < excluded.up_to
        returning id`,
  );
  return moved !== null;
}
