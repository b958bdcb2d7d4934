import type { PayloadRequest } from 'payload';
import { isBeingConfirmed } from '#collections/payments/views/confirming.ts';
import type { ActivityKind } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, type Statement, sql, whole } from '#toolkit/database.ts';
import { sayActivity, type Told, toldKinds } from '../rules/words.ts';
import type { ActivityView } from '../view.ts';

type Row = Omit<Told, 'by' | 'name'> & {
  id: string;
  kind: ActivityKind;
  at: string;
  actorKind: 'customer' | 'staff' | 'system';
  actorId: string | null;
  actorName: string | null;
};

/** The newest of what happened on the caller's account, over tickets, payments and the account itself, in words. */
export async function recentActivities(
  req: PayloadRequest,
  caller: CustomerCaller,
  count: number,
): Promise<ActivityView[]> {
  return tell(req, caller, sql`account_id = ${caller.account}::uuid`, count);
}

/** The newest of what happened to one ticket of the caller's account, in words. @param ticket its id */
export async function ticketActivities(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: string,
  count: number,
): Promise<ActivityView[]> {
  return tell(req, caller, sql`account_id = ${caller.account}::uuid and ticket_id = ${ticket}::uuid`, count);
}

async function tell(
  req: PayloadRequest,
  caller: CustomerCaller,
  which: Statement,
  count: number,
): Promise<ActivityView[]> {
  const kinds = sql.join(
    toldKinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const rows = await query<Row>(
    req,
    sql`select a.id, a.kind, a.at, a.data, a.actor_kind as "actorKind", a.actor_id as "actorId", coalesce(c.name, s.name) as "actorName",
               a.payment_id as payment, i.number as invoice,
               case when t.id is null then null else json_build_object('number', t.number, 'subject', t.subject,
                 'waitsForPayment', t.status = 'awaiting_payment' and t.paid_at is null and not ${isBeingConfirmed}) end as ticket
        from (select * from activities where ${which} and kind in (${kinds}) order by id desc limit ${whole(count)}) a
        left join tickets t on t.id = a.ticket_id left join invoices i on i.id = a.invoice_id
        left join customers c on c.id = case when a.actor_kind = 'customer' then a.actor_id::uuid end
        left join staff s on s.id = case when a.actor_kind = 'staff' then a.actor_id::uuid end
        order by a.id desc`,
  );
  return rows.flatMap((row) => {
    const saying = sayActivity({ ...row, by: byOf(row, caller), name: row.actorName }, caller.locale);
    const subject = row.ticket?.subject ?? null;
    return saying ? [{ id: row.id, at: new Date(row.at).toISOString(), subject, ...saying }] : [];
  });
}

function byOf({ actorKind, actorId }: Row, caller: CustomerCaller): Told['by'] {
  if (actorKind === 'customer') return actorId === caller.id ? 'you' : 'colleague';
  return actorKind === 'staff' ? 'technician' : 'system';
}
