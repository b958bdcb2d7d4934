import type { PayloadRequest } from 'payload';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { fillIn } from '../rules/variables.ts';
import type { CannedReplyView } from '../view.ts';
import { variablesFor } from './variables.ts';

/** All ready replies by name, filled in for a ticket and whoever answers it. @throws DomainError `not_found` */
export async function repliesFor(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
): Promise<CannedReplyView[]> {
  const values = await variablesFor(req, caller, idOrNumber);
  const rows = await query<CannedReplyView>(
    req,
    sql`select id, title, text from canned_replies order by lower(title), id limit 500`,
  );
  return rows.map(({ id, title, text }) => ({ id, title, text: fillIn(text, values) }));
}
