import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { firstName } from '#kernel/people.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { fillIn } from '../rules/variables.ts';
import type { CannedReplyView } from '../view.ts';

/** All ready replies by name, filled in for a ticket and whoever answers it. @throws DomainError `not_found` */
export async function repliesFor(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
): Promise<CannedReplyView[]> {
  const which = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const ticket = await queryOne<{ number: string; service: string; customer: string }>(
    req,
    sql`select t.number, t.tier_name as service, c.name as customer
        from tickets t join customers c on c.id = t.customer_id where ${which}`,
  );
  if (!ticket) throw notFound('This ticket');
  const { company } = await loadSettings(req);
  const values = {
    customer: firstName(ticket.customer),
    number: ticket.number,
    service: ticket.service,
    technician: caller.name,
    company: company.name,
    phone: company.phone,
  };
  const rows = await query<CannedReplyView>(
    req,
    sql`select id, title, text from canned_replies order by lower(title), id limit 500`,
  );
  return rows.map(({ id, title, text }) => ({ id, title, text: fillIn(text, values) }));
}
