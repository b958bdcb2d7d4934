import type { PayloadRequest } from 'payload';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';

/** Tickets of the caller's account that wait for their payment, oldest first. */
export async function dueTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
): Promise<{ ticketNumber: string; subject: string; amount: Paise }[]> {
  const rows = await query<{ ticketNumber: string; subject: string; amount: string }>(
    req,
    sql`select number as "ticketNumber", subject, price as amount from tickets
        where account_id = ${caller.account}::uuid and status = 'awaiting_payment' and paid_at is null order by created_at limit 50`,
  );
  return rows.map((row) => ({ ...row, amount: paise(Number(row.amount)) }));
}
