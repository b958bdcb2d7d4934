import type { PayloadRequest } from 'payload';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { query, sql } from '#toolkit/database.ts';
import { promisedOf } from './amounts-sql.ts';
import { requestRefund } from './request-refund.ts';

type Paid = { payment: string; gatewayPaymentId: string; left: Paise };

/** What was paid for a ticket beyond its booked price and did not go back yet, payment by payment. */
export async function paidExtras(req: PayloadRequest, ticket: string): Promise<Paid[]> {
  const rows = await query<Omit<Paid, 'left'> & { left: string }>(
    req,
    sql`select p.id as payment, p.gateway_payment_id as "gatewayPaymentId", p.amount - ${promisedOf(sql`p.id`)} as left
        from payments p where p.ticket_id = ${ticket}::uuid and p.role = 'settling' and p.extra_id is not null
          and p.amount > ${promisedOf(sql`p.id`)} order by p.paid_at, p.id`,
  );
  return rows.map((row) => ({ ...row, left: paise(Number(row.left)) }));
}

/**
 * Gives back all of it, because the work that it was for will not be done: in the transaction of the cancellation and
 * under the ticket's lock. Each has its own credit note, and the customer hears of each.
 * @param sentence why, for the credit notes
 */
export async function giveBackExtras(req: PayloadRequest, ticket: string, sentence: string): Promise<void> {
  for (const { payment, gatewayPaymentId, left } of await paidExtras(req, ticket))
    await requestRefund(req, {
      key: `cancel_${gatewayPaymentId}`,
      payment,
      amount: left,
      reason: 'desk',
      sentence,
    });
}
