import type { PayloadRequest } from 'payload';
import { instant } from '#collections/tickets/views/card.ts';
import { paise } from '#kernel/paise.ts';
import { query, sql, whole } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { promisedOf, stillOwed } from '../operations/amounts-sql.ts';
import type { WaitingRefund } from '../view.ts';
import { waitsForReduction } from './agreed-reductions.ts';

const most = 100;

type Row = Omit<WaitingRefund, 'amount' | 'since'> & { amount: string; since: string };

/**
 * Money that waits for a person, the longest first, a hundred at the most: failed and still owed, made at the gateway and
 * not decided, not back by the day that the customer was told, agreed with a change and not given, or paid for extra work
 * of a ticket that was cancelled after work had begun.
 */
export async function waitingRefunds(req: PayloadRequest): Promise<WaitingRefund[]> {
  const rows = await query<Row>(
    req,
    sql`select r.id, 'refunds' as page, t.number as "ticketNumber", c.name as customer, r.created_at as since,
               case needs when 'another_way' then owed else r.amount end as amount, needs
        from refunds r join tickets t on t.id = r.ticket_id join customers c on c.id = t.customer_id
        cross join lateral (select case when r.retry_of_id is null and r.status = 'failed' then ${stillOwed(sql`r.id`)} else 0 end as owed) rest
        cross join lateral (select case when owed > 0 then 'another_way' when r.credit = 'to_decide' then 'credit_decision'
          when r.status in ('requested', 'pending') and r.expected_at < ${nowOf(req).toISOString()}::timestamptz then 'late' end as needs) what
        where needs is not null and (r.status in ('requested', 'pending', 'failed') or r.credit = 'to_decide')
        union all
        select p.id, 'payments', t.number, c.name, m.answered_at, -m.price_difference, 'agreed'
        from modification_requests m join tickets t on t.id = m.ticket_id join customers c on c.id = t.customer_id
        join payments p on p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null
        where ${waitsForReduction} and t.status <> 'cancelled' and ${promisedOf(sql`p.id`)} < p.amount
        union all
        select p.id, 'payments', t.number, c.name, t.cancelled_at, p.amount - ${promisedOf(sql`p.id`)}, 'extra_of_cancelled'
        from payments p join tickets t on t.id = p.ticket_id join customers c on c.id = t.customer_id
        where p.extra_id is not null and p.role = 'settling' and t.status = 'cancelled' and ${promisedOf(sql`p.id`)} < p.amount
        order by since limit ${whole(most)}`,
  );
  return rows.map(({ amount, since, ...row }) => ({
    ...row,
    amount: paise(Number(amount)),
    since: instant(since),
  }));
}
