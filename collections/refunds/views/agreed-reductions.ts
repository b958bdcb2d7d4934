import type { PayloadRequest } from 'payload';
import { paise } from '#kernel/paise.ts';
import { query, sql } from '#toolkit/database.ts';
import type { AgreedReduction } from '../view.ts';

/**
 * SQL, for a wish `m` to change what was booked: staff agreed to a lower price with it, and the difference was not given back.
 * The refund of it carries the wish's id as its form's key.
 */
export const waitsForReduction = sql`(m.status = 'accepted' and m.price_difference < 0
  and not exists (select 1 from refunds given where given.key = 'desk_' || m.id))`;

/** Lower prices that were agreed for a ticket and not given back, the oldest first. */
export async function agreedReductions(req: PayloadRequest, ticket: string): Promise<AgreedReduction[]> {
  const rows = await query<Omit<AgreedReduction, 'amount'> & { amount: string }>(
    req,
    sql`select m.id as key, -m.price_difference as amount, m.what from modification_requests m
        where m.ticket_id = ${ticket}::uuid and ${waitsForReduction} order by m.answered_at, m.id`,
  );
  return rows.map((row) => ({ ...row, amount: paise(Number(row.amount)) }));
}
