import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketListQuery } from '../contract.ts';
import type { TicketCard } from '../view.ts';
import { type CardRow, cardColumns, cardJoins, toCard } from './card.ts';
import { inGroup, searched } from './list.ts';
import { orderOf, sorted } from './order.ts';

/** More than any person books; a file of them is a few megabytes. */
export const exportLimit = 10_000;

/** All of the caller's tickets as filtered, in the order of her list, `exportLimit` at the most. */
export async function ticketsToExport(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketListQuery,
): Promise<TicketCard[]> {
  const { matching, rank } = await searched(req, caller, filters);
  const rows = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t ${cardJoins} where ${matching} ${inGroup(filters)}
        order by ${sorted(orderOf(filters, rank))} limit ${exportLimit}`,
  );
  const now = nowOf(req);
  return rows.map((row) => toCard(row, now));
}
