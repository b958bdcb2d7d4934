import type { PayloadRequest } from 'payload';
import { againStates } from '#collections/secret-drops/rules/states.ts';
import { consentStateSql } from '#collections/session-consents/views/consent.ts';
import { ticketStatuses } from '#collections/tickets/rules/lifecycle.ts';
import { hasClock } from '#collections/tickets/rules/sla.ts';
import { askForRatingDays } from '#collections/tickets/rules/waits.ts';
import { type CardRow, cardColumns, toCard } from '#collections/tickets/views/card.ts';
import { addDays } from '#kernel/calendar.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { pgArray, query, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketWait } from '../view.ts';

/** More than anybody leaves undone; the list is complete for everybody else. */
const most = 50;

/** What waits for the caller on the tickets of her account: money first, then by ticket, the oldest first. */
export async function waitingTickets(req: PayloadRequest, caller: CustomerCaller): Promise<TicketWait[]> {
  const now = nowOf(req);
  const rows = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t where t.account_id = ${caller.account}::uuid and t.id in (${candidates(caller.account, now)}) order by t.created_at, t.id`,
  );
  const waits = rows
    .map((row) => toCard(row, now))
    .flatMap(({ number: ticketNumber, subject, waits }) =>
      waits.map((wait): TicketWait => ({ ...wait, ticketNumber, subject })),
    );
  return [...waits.filter(({ kind }) => kind === 'pay'), ...waits.filter(({ kind }) => kind !== 'pay')];
}

/**
 * SQL, ids of the tickets on which something may wait, found from what is little: an account may have many tickets. What
 * really waits says the rule.
 */
function candidates(account: string, now: Date): Statement {
  const atWork = pgArray(ticketStatuses.filter(hasClock));
  const again = pgArray(againStates);
  const fresh = addDays(now, -askForRatingDays).toISOString();
  const own = sql`from tickets t where t.account_id = ${account}::uuid`;
  const isAtWork = sql`t.status = any(${atWork}::enum_tickets_status[])`;
  const found = [
    sql`${own} and t.status = 'awaiting_payment' and t.paid_at is null`,
    sql`${own} and t.status = 'waiting_for_customer'`,
    sql`${own} and t.status = 'resolved'`,
    sql`${own} and t.status = 'closed' and t.rated_at is null and t.closed_at >= ${fresh}::timestamptz`,
    sql`from extras x join tickets t on t.id = x.ticket_id where x.account_id = ${account}::uuid and x.status in ('proposed', 'approved')`,
    sql`from session_scopes s join tickets t on t.id = s.ticket_id where s.account_id = ${account}::uuid and ${isAtWork} and ${consentStateSql} = 'asked'`,
    sql`from secret_drops s join tickets t on t.id = s.ticket_id where s.account_id = ${account}::uuid and ${isAtWork} and s.state::text = any(${again}::text[])`,
  ];
  return sql.join(
    found.map((from) => sql`(select t.id ${from} order by t.created_at, t.id limit ${most})`),
    sql` union all `,
  );
}
