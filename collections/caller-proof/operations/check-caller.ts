import type { PayloadRequest } from 'payload';
import { hasClock } from '#collections/tickets/sla-sql.ts';
import { istDate } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { CheckCallerInput } from '../contract.ts';
import { callerNumber, typedNumber } from '../rules/proof.ts';
import type { CallerAnswer } from '../view.ts';
import { callerWords } from '../words.ts';

/**
 * Whether a number belongs today to somebody who works on tickets; with a ticket, to whoever has that one. Everybody is
 * gone through each time, so that yes takes as long as no, and no name is told.
 * @throws DomainError `invalid` for what is no such number
 */
export async function checkCaller(
  req: PayloadRequest,
  { number, ticket }: CheckCallerInput,
): Promise<CallerAnswer> {
  const typed = typedNumber(number);
  const words = callerWords();
  if (!/^\d{8}$/.test(typed))
    throw new DomainError('invalid', words.invalid, { fields: { number: words.number } });
  const about = ticket ? ticket.toUpperCase() : null;
  const staff = await query<{ id: string; asked: boolean }>(
    req,
    sql`select s.id, (${about}::text is null or exists (select 1 from tickets t where t.number = ${about} and t.assignee_id = s.id
            and ${hasClock})) as asked
        from staff s where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('technician', 'admin'))`,
  );
  const day = istDate(nowOf(req));
  const fits = staff.map(
    ({ id, asked }) => callerNumber(req.payload.secret, { staff: id, day }) === typed && asked,
  );
  return { known: fits.includes(true) };
}
