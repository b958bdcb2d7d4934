import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { pgArray, query, queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { DeskTicketView } from '../desk-ticket-view.ts';
import type { MergeTarget } from '../merge-view.ts';
import { ticketGroups } from '../rules/lifecycle.ts';
import { mergeProblem } from '../rules/merging.ts';
import { escapeLike } from '../rules/search.ts';
import { instant } from './card.ts';

const mostTargets = 20;

/** What is read of a ticket `t` for `mergeView`. */
export type MergeRow = Pick<DeskTicketView['merge'], 'into' | 'joined'>;

/** SQL, for a ticket `t`: where it goes on, and what goes on in it. @param end of `continuedIn` */
export const mergeColumn = (end: Statement) => sql`json_build_object(
  'into', (select json_build_object('id', g.id, 'number', g.number) from tickets g where t.merged_into_id is not null and g.number = ${end}),
  'joined', coalesce((select json_agg(json_build_object('id', j.id, 'number', j.number, 'subject', j.subject) order by j.merged_at, j.id)
    from tickets j where j.merged_into_id = t.id), '[]'))`;

/** How a ticket stands to others, and what keeps it from being merged. */
export function mergeView(
  { into, joined }: MergeRow,
  { status, confirming }: { status: DeskTicketView['status']; confirming: boolean },
): DeskTicketView['merge'] {
  const mergedInto = into?.number ?? null;
  return { into, joined, problem: mergeProblem({ status, mergedInto, confirming }) };
}

/**
 * Tickets of the same account in which one can go on, the newest first.
 * @param part of a number or subject
 * @throws DomainError `not_found`
 */
export async function mergeTargets(
  req: PayloadRequest,
  idOrNumber: string,
  part: string,
): Promise<MergeTarget[]> {
  const which = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const ticket = await queryOne<{ id: string; account: string }>(
    req,
    sql`select t.id, t.account_id as account from tickets t where ${which}`,
  );
  if (!ticket) throw notFound('This ticket');
  const like = `%${escapeLike(part)}%`;
  const rows = await query<MergeTarget>(
    req,
    sql`select t.id, t.number, t.subject, t.status, t.created_at as "createdAt" from tickets t
        where t.account_id = ${ticket.account}::uuid and t.id <> ${ticket.id}::uuid and t.merged_into_id is null
          and t.status = any(${pgArray(ticketGroups.active)}::enum_tickets_status[])
          and (t.number ilike ${like} or t.subject ilike ${like})
        order by t.created_at desc, t.id desc limit ${mostTargets}`,
  );
  return rows.map((row) => ({ ...row, createdAt: instant(row.createdAt) }));
}
