import type { PayloadRequest } from 'payload';
import { cancellationView } from '#collections/refunds/views/cancellation.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ChosenView } from '../list-view.ts';
import { type CardRow, cardColumns, toCard } from './card.ts';

/** Tickets that were chosen on the list, in that order, each with what cancelling it would mean. A stranger's is left out. */
export async function chosenTickets(
  req: PayloadRequest,
  caller: CustomerCaller,
  numbers: readonly string[],
): Promise<ChosenView> {
  const rows = await query<CardRow & { id: string }>(
    req,
    sql`select ${cardColumns}, t.id from tickets t
        where t.account_id = ${caller.account}::uuid and t.number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`,
  );
  const settings = await loadSettings(req);
  const now = nowOf(req);
  const tickets: ChosenView['tickets'] = [];
  for (const row of rows.toSorted((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number))) {
    const ticket = toCard(row, now);
    const cancellation = ticket.actions.includes('cancel')
      ? await cancellationView(req, row.id, settings)
      : null;
    tickets.push({ ticket, cancellation });
  }
  return { tickets };
}
