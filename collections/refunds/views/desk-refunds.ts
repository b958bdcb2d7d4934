import type { PayloadRequest } from 'payload';
import { loadSettings } from '#collections/settings/load.ts';
import type { Movable } from '#collections/tickets/rules/moves.ts';
import { moveProblem } from '#collections/tickets/rules/moves.ts';
import { instant } from '#collections/tickets/views/card.ts';
import { paise } from '#kernel/paise.ts';
import { query, queryOne, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { failedBefore, stillOwed } from '../operations/amounts-sql.ts';
import { loadOffer } from '../operations/load-offer.ts';
import { loadRefundable } from '../operations/refundable.ts';
import type { DeskMoneyBack, DeskRefund } from '../view.ts';
import { agreedReductions } from './agreed-reductions.ts';

/** How much of a payment went back and still can, for the panel; null for a payment that is none of ours. */
export async function moneyBack(req: PayloadRequest, payment: string): Promise<DeskMoneyBack | null> {
  const found = await loadRefundable(req, payment);
  if (!found) return null;
  const isOfBooking = found.role === 'settling' && found.extra === null;
  return {
    payment,
    paid: found.paid,
    left: found.left,
    ticket: { id: found.ticket, number: found.ticketNumber },
    cancellation: isOfBooking ? await cancellationOf(req, found.ticket) : null,
    refunds: await refundsOf(req, sql`r.payment_id = ${payment}::uuid`),
    agreed: isOfBooking && found.left > 0 ? await agreedReductions(req, found.ticket) : [],
  };
}

async function cancellationOf(req: PayloadRequest, id: string): Promise<DeskMoneyBack['cancellation']> {
  const ticket = await queryOne<Movable>(
    req,
    sql`select status, started_at as "startedAt", resolved_at as "resolvedAt" from tickets where id = ${id}::uuid`,
  );
  if (!ticket || moveProblem('cancel_by_staff', ticket, 'staff', nowOf(req)) !== null) return null;
  const { amount, percent } = await loadOffer(req, {
    ticket: id,
    by: 'staff',
    settings: await loadSettings(req),
  });
  return { refund: amount, percent };
}

/** One refund for the panel, or null. */
export async function deskRefund(req: PayloadRequest, id: string): Promise<DeskRefund | null> {
  return (await refundsOf(req, sql`r.id = ${id}::uuid`))[0] ?? null;
}

type Row = Omit<DeskRefund, 'amount' | 'owed' | 'requestedAt' | 'expectedAt' | 'endedAt'> & {
  amount: string;
  owed: string;
  requestedAt: string;
  expectedAt: string | null;
  endedAt: string | null;
};

/** The attempts that fit, oldest first. A failure that a later attempt has made good needs nobody. */
async function refundsOf(req: PayloadRequest, which: Statement): Promise<DeskRefund[]> {
  const rows = await query<Row>(
    req,
    sql`select r.id, r.amount, r.reason, r.status, r.words, r.created_at as "requestedAt", r.expected_at as "expectedAt", r.ended_at as "endedAt",
               r.reference, r.problem, r.retry_of_id is not null as "isRetry",
               (select json_build_object('id', n.id, 'number', n.number) from credit_notes n where n.refund_id = r.id) as "creditNote",
               case when r.status = 'failed' and owed > 0 then 'another_way'
                    when r.credit = 'to_decide' then 'credit_decision' end as needs,
               owed, ${failedBefore(sql`r`)} is not null as "mayMakeGood"
        from refunds r cross join lateral (select ${stillOwed(sql`coalesce(r.retry_of_id, r.id)`)} as owed) rest
        where ${which} order by r.created_at, r.id`,
  );
  return rows.map(({ amount, owed, requestedAt, expectedAt, endedAt, ...row }) => ({
    ...row,
    amount: paise(Number(amount)),
    owed: paise(Number(owed)),
    requestedAt: instant(requestedAt),
    expectedAt: expectedAt && instant(expectedAt),
    endedAt: endedAt && instant(endedAt),
  }));
}
