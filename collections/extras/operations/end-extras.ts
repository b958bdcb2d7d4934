import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { customerOf, staffOf } from '#toolkit/callers.ts';
import { query, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';

type Ended = { id: string; ticket: string; account: string; customer: string; total: string; number: string };

/**
 * Withdraws what is asked for or agreed to and not paid, in the transaction of what ended it and under the lock of its
 * ticket, together with its order at the gateway, and writes it into the history.
 * @param which SQL, for an extra `x`; what is over already is left alone
 * @returns ids of the events in the history
 */
export async function endExtras(req: PayloadRequest, which: Statement): Promise<string[]> {
  const now = nowOf(req).toISOString();
  const ended = await query<Ended>(
    req,
    sql`update extras x set status = 'withdrawn', withdrawn_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
        from tickets t where t.id = x.ticket_id and x.status in ('proposed', 'approved') and ${which}
        returning x.id, x.ticket_id as ticket, x.account_id as account, x.customer_id as customer, x.total, t.number`,
  );
  const events: string[] = [];
  for (const { id, ticket, account, customer, total, number } of ended) {
    await query(
      req,
      sql`update payment_orders set status = 'cancelled', updated_at = now() where extra_id = ${id}::uuid and status in ('new', 'open')`,
    );
    const event = await record(req, {
      kind: 'extra.withdrawn',
      account,
      customer,
      actor: actorOf(req),
      ticket,
      data: { extra: id, number, amount: Number(total) },
    });
    events.push(event);
  }
  return events;
}

function actorOf(req: PayloadRequest) {
  const customer = customerOf(req);
  if (customer) return { kind: 'customer', id: customer.id } as const;
  const staff = staffOf(req);
  return staff ? ({ kind: 'staff', id: staff.id } as const) : ({ kind: 'system' } as const);
}
