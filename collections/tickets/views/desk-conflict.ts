import type { PayloadRequest } from 'payload';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { DeskConflict } from '../desk-ticket-view.ts';
import { instant } from './card.ts';
import { deskTicket } from './desk-ticket.ts';

/** What is said beside a ticket and changes nothing of it. */
const besides = sql`'message.posted', 'message.edited', 'note.posted', 'note.edited', 'ticket.modification_requested', 'ticket.modification_answered', 'secret.left', 'secret.opened', 'secret.removed', 'secret.lost'`;

/** Who changed a ticket last and when, and how it is now: for whoever decided by an older state of it. */
export async function deskConflict(
  req: PayloadRequest,
  caller: StaffCaller,
  ticket: string,
): Promise<DeskConflict> {
  const last = await queryOne<{ by: string | null; at: string }>(
    req,
    sql`select coalesce(s.name, c.name) as by, a.at from activities a
        left join staff s on s.id = case when a.actor_kind = 'staff' then a.actor_id::uuid end
        left join customers c on c.id = case when a.actor_kind = 'customer' then a.actor_id::uuid end
        where a.ticket_id = ${ticket}::uuid and (a.kind like 'ticket.%' or a.kind = 'payment.captured') and a.kind not in (${besides})
        order by a.at desc, a.id desc limit 1`,
  );
  return {
    changedBy: last?.by ?? null,
    changedAt: last && instant(last.at),
    current: await deskTicket(req, caller, ticket),
  };
}
