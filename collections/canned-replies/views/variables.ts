import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { firstName } from '#kernel/people.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { Variables } from '../rules/variables.ts';

/** What the names in a text stand for, on one ticket and from one member of staff. @throws DomainError `not_found` */
export async function variablesFor(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
): Promise<Variables> {
  const which = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const ticket = await queryOne<{ number: string; service: string; customer: string }>(
    req,
    sql`select t.number, t.tier_name as service, c.name as customer
        from tickets t join customers c on c.id = t.customer_id where ${which}`,
  );
  if (!ticket) throw notFound('This ticket');
  const { company } = await loadSettings(req);
  return {
    customer: firstName(ticket.customer),
    number: ticket.number,
    service: ticket.service,
    technician: caller.name,
    company: company.name,
    phone: company.phone,
  };
}
