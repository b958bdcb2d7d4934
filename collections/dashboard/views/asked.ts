import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { WaitingItem } from '../view.ts';

/** A rating is asked for as long as the session is fresh in mind; it stays possible on the ticket. */
const askForRatingDays = 14;

/** More than anybody leaves undone; the list is complete for everybody else. */
const most = 50;

/** Tickets that wait for a word of the customer: a yes or no to extra work, an answer, a "yes, solved", a rating. Oldest first. */
export async function askedOfCustomer(req: PayloadRequest, caller: CustomerCaller): Promise<WaitingItem[]> {
  const since = addDays(nowOf(req), -askForRatingDays).toISOString();
  return query<WaitingItem>(
    req,
    sql`(select 'decide' as kind, t.number as "ticketNumber", t.subject, null::numeric as amount from extras x join tickets t on t.id = x.ticket_id
          where x.account_id = ${caller.account}::uuid and x.status = 'proposed' order by x.proposed_at, x.id limit ${most})
        union all
        (select case t.status when 'waiting_for_customer' then 'answer' when 'resolved' then 'confirm' else 'rate' end as kind,
               t.number as "ticketNumber", t.subject, null
        from tickets t where t.account_id = ${caller.account}::uuid
          and (t.status in ('waiting_for_customer', 'resolved')
               or (t.status = 'closed' and t.rated_at is null and t.closed_at >= ${since}::timestamptz))
        order by array_position(array['waiting_for_customer', 'resolved', 'closed']::enum_tickets_status[], t.status), t.updated_at, t.id
        limit ${most})`,
  );
}
