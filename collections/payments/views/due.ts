import type { PayloadRequest } from 'payload';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { isBeingConfirmed } from './confirming.ts';

/** Tickets of the caller's account that wait for their payment, oldest first; not those whose payment is being confirmed. */
export async function dueTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
): Promise<{ ticketNumber: string; subject: string; amount: Paise }[]> {
  const rows = await query<{ ticketNumber: string; subject: string; amount: string }>(
    req,
    sql`select t.number as "ticketNumber", t.subject, t.price as amount from tickets t
        where t.account_id = ${caller.account}::uuid and t.status = 'awaiting_payment' and t.paid_at is null and not ${isBeingConfirmed}
        order by t.created_at limit 50`,
  );
  return rows.map((row) => ({ ...row, amount: paise(Number(row.amount)) }));
}
