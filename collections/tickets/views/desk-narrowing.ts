import type { StaffCaller } from '#toolkit/callers.ts';
import { type Statement, sql } from '#toolkit/database.ts';
import type { DeskFilter, DeskPlace } from '../rules/desk-filter.ts';
import { escapeLike } from '../rules/search.ts';
import { hasClock } from '../sla-sql.ts';
import { waitingSince } from './desk-order.ts';

/** SQL, for a ticket `t`: it is on the desk. */
export const onDesk = sql`(${hasClock} or t.status = 'resolved')`;

/**
 * SQL, for a ticket `t`: its customer has the last word, and said it before she paid or after the end. A question before the
 * payment waits for an answer; of what comes after the end it is enough that somebody has read it.
 */
const writtenOutside = sql`(t.last_word_by = 'customer' and ((t.status = 'awaiting_payment' and t.last_word_at > t.created_at)
  or (t.status = 'closed' and t.last_word_at > t.closed_at) or (t.status = 'cancelled' and t.last_word_at > t.cancelled_at)))`;

/** SQL, for a ticket `t`: it is in this queue. @param breaching of `breachingSql`, whose join stands there, too */
export function queueSql(queue: DeskPlace, caller: StaffCaller, breaching: Statement): Statement {
  switch (queue) {
    case 'mine':
      return sql`(${hasClock} and t.assignee_id = ${caller.id}::uuid)`;
    case 'unassigned':
      return sql`(${hasClock} and t.assignee_id is null)`;
    case 'breaching':
      return breaching;
    case 'waiting_for_us':
      // Whoever writes after the resolution may mean that it is not solved: somebody reads it.
      return sql`(t.status in ('open', 'in_progress', 'resolved') and t.last_word_by = 'customer')`;
    case 'outside':
      return sql`(${writtenOutside} and (t.status = 'awaiting_payment' or not exists (
        select 1 from ticket_reads h where h.ticket_id = t.id and h.side = 'staff' and h.up_to >= t.last_word_at)))`;
    case 'all':
      return onDesk;
    default:
      // Written out: as a value it would hide from a kept plan that an index of these alone fits.
      return sql`(t.status = ${sql.raw(`'${queue}'`)})`;
  }
}

type Looking = { caller: StaffCaller; now: Date; breaching: Statement };

/** SQL, for a ticket `t` of a customer `c`: everything that a filter of the desk asks for. */
export function narrowedBy(filter: DeskFilter, { caller, now, breaching }: Looking): Statement {
  const { queue, kind, status, urgency, assignee, q, waited } = filter;
  const parts = [queueSql(queue, caller, breaching)];
  if (kind) parts.push(sql`t.kind = ${kind}`);
  if (status) parts.push(sql`t.status = ${status}`);
  if (urgency) parts.push(sql`t.urgency = ${urgency}`);
  if (assignee === 'nobody') parts.push(sql`t.assignee_id is null`);
  else if (assignee) parts.push(sql`t.assignee_id = ${assignee === 'me' ? caller.id : assignee}::uuid`);
  for (const word of (q ?? '').split(' ').filter(Boolean).slice(0, 8)) {
    const like = `%${escapeLike(word)}%`;
    parts.push(sql`(t.number ilike ${like} or t.subject ilike ${like} or c.name ilike ${like})`);
  }
  if (waited) {
    const since = new Date(now.getTime() - waited * 3_600_000).toISOString();
    parts.push(sql`${waitingSince} <= ${since}::timestamptz`);
  }
  return sql.join(parts, sql` and `);
}
