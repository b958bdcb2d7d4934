import type { PayloadRequest } from 'payload';
import { extraIsBeingConfirmed } from '#collections/extras/views/confirming.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import type { DueItem } from '../view.ts';
import { isBeingConfirmed } from './confirming.ts';

/**
 * What waits for its payment in the caller's account, oldest first: booked tickets and extras that she has agreed to, also
 * of a ticket that is closed by now; not those whose payment is being confirmed.
 */
export async function dueTickets(req: PayloadRequest, caller: CustomerCaller): Promise<DueItem[]> {
  const rows = await query<Omit<DueItem, 'amount'> & { amount: string }>(
    req,
    sql`(select t.number as "ticketNumber", t.subject, t.price as amount, null::uuid as extra, t.created_at as since from tickets t
          where t.account_id = ${caller.account}::uuid and t.status = 'awaiting_payment' and t.paid_at is null and not ${isBeingConfirmed})
        union all
        (select t.number, t.subject, x.total, x.id, x.answered_at from extras x join tickets t on t.id = x.ticket_id
          where x.account_id = ${caller.account}::uuid and x.status = 'approved' and not ${extraIsBeingConfirmed})
        order by since limit 50`,
  );
  return rows.map(({ ticketNumber, subject, amount, extra }) => ({
    ...{ ticketNumber, subject, extra },
    amount: paise(Number(amount)),
  }));
}
