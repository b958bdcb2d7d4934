import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketListQuery } from '../contract.ts';
import { istDayRange } from '../rules/day-range.ts';
import type { TicketGroup } from '../rules/lifecycle.ts';
import { ticketGroups } from '../rules/lifecycle.ts';
import { escapeLike } from '../rules/search.ts';
import type { TicketListView } from '../view.ts';
import { type CardRow, cardColumns, cardJoins, toCard } from './card.ts';

export const pageSize = 20;

const orders = {
  newest: sql`t.created_at desc, t.id desc`,
  oldest: sql`t.created_at, t.id`,
  priority: sql`array_position(array['urgent','high','normal','low'], t.urgency::text), t.created_at desc`,
  status: sql`array_position(array['awaiting_payment','waiting_for_customer','in_progress','open','resolved','closed','cancelled'], t.status::text), t.created_at desc`,
};

/**
 * The caller's tickets as filtered, with the counts of each group under the same filters. Every word that she looks
 * for stands in a ticket's number, subject, description, conversation or the name of a file.
 */
export async function listTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<TicketListView> {
  const matching = filterOf(caller, filters);
  const inGroup = filters.group
    ? sql`and t.status = any(${pgArray(ticketGroups[filters.group])}::enum_tickets_status[])`
    : sql``;
  const counts = await queryOne<Record<TicketGroup, string>>(
    req,
    sql`select count(*) filter (where t.status = any(${pgArray(ticketGroups.active)}::enum_tickets_status[])) as active,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.completed)}::enum_tickets_status[])) as completed,
               count(*) filter (where t.status = any(${pgArray(ticketGroups.cancelled)}::enum_tickets_status[])) as cancelled
        from tickets t where ${matching}`,
  );
  const byGroup = {
    active: Number(counts?.active ?? 0),
    completed: Number(counts?.completed ?? 0),
    cancelled: Number(counts?.cancelled ?? 0),
  };
  const all = byGroup.active + byGroup.completed + byGroup.cancelled;
  const total = filters.group ? byGroup[filters.group] : all;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t ${cardJoins} where ${matching} ${inGroup}
        order by ${orders[filters.sort]} limit ${pageSize} offset ${(page - 1) * pageSize}`,
  );
  const now = nowOf(req);
  return {
    query: { ...filters, page },
    counts: { ...byGroup, all },
    total,
    pages,
    tickets: rows.map((row) => toCard(row, now)),
  };
}

function filterOf(caller: CustomerCaller, filters: TicketListQuery) {
  const parts = [sql`t.account_id = ${caller.account}::uuid`];
  if (filters.kind) parts.push(sql`t.kind = ${filters.kind}`);
  const { from, to } = istDayRange(filters.from, filters.to);
  if (from) parts.push(sql`t.created_at >= ${from.toISOString()}::timestamptz`);
  if (to) parts.push(sql`t.created_at < ${to.toISOString()}::timestamptz`);
  for (const word of (filters.q ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${escapeLike(word)}%`;
    parts.push(sql`(t.number ilike ${like} or t.subject ilike ${like} or t.description_text ilike ${like}
      or t.id in (${saidIn(caller, like)}) or t.id in (${filesNamed(caller, like)}))`);
  }
  return sql.join(parts, sql` and `);
}

/** Tickets in whose conversation it was said, to the customer or by her. What staff noted finds nothing. */
function saidIn({ account }: CustomerCaller, like: string) {
  return sql`select m.ticket_id from ticket_messages m
    where m.account_id = ${account}::uuid and not m.internal and m.body_text ilike ${like}`;
}

/** Tickets with a file of that name, except those that hang on a note. */
function filesNamed({ account }: CustomerCaller, like: string) {
  return sql`select f.ticket_id from attachments f left join ticket_messages m on m.id = f.message_id
    where f.account_id = ${account}::uuid and f.ticket_id is not null and m.internal is not true and f.filename ilike ${like}`;
}

/** A PostgreSQL array literal of words written in the code. */
function pgArray(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
