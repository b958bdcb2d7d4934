import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketExportQuery } from '../bulk-contract.ts';
import type { TicketCard } from '../card-view.ts';
import { type CardRow, cardColumns, toCard } from './card.ts';
import { orderOf, sorted } from './order.ts';
import { inGroup, searched } from './searched.ts';

/** More than any person books; a file of them is a few megabytes. */
export const exportLimit = 10_000;

/** All of the caller's tickets as filtered, or those of them that were chosen, in the order of her list, `exportLimit` at the most. */
export async function ticketsToExport(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketExportQuery,
): Promise<TicketCard[]> {
  const { join, matching, rank } = await searched(req, caller, filters, true);
  const chosen =
    filters.numbers.length > 0
      ? sql`and t.number in (select jsonb_array_elements_text(${JSON.stringify(filters.numbers)}::jsonb))`
      : sql``;
  const rows = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t ${join} where ${matching} ${inGroup(filters)} ${chosen}
        order by ${sorted(orderOf(filters, rank))} limit ${exportLimit}`,
  );
  const now = nowOf(req);
  return rows.map((row) => toCard(row, now));
}
