import type { PayloadRequest } from 'payload';
import { extraMoneyIsUnderWay } from '#collections/extras/views/confirming.ts';
import { extraWords } from '#collections/extras/words.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { lockRow, queryOne, sql } from '#toolkit/database.ts';
import { refusals } from '#toolkit/words.ts';
import { moneyIsUnderWay } from '../views/confirming.ts';

/** Something that a customer can owe: the booked price of a ticket, or extra work and parts that she has agreed to. */
export type Payable = {
  ticket: string;
  number: string;
  /** Null for the booked price. */
  extra: string | null;
  price: string;
  /** What the check-out calls it. */
  title: string;
  paid: boolean;
  underWay: boolean;
  /** It is owed. */
  waits: boolean;
  /** What is said where it is neither owed nor paid. */
  refusal: string;
};

/** Finds something to be paid and locks its ticket, under which all its money moves. */
export type LockPayable = () => Promise<Payable>;

type Row = Omit<Payable, 'title' | 'refusal'> & { tierName: string };

/** @throws DomainError `not_found`, whether it is not there or a stranger's */
export async function lockTicketPrice(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<Payable> {
  const found = await queryOne<{ id: string }>(
    req,
    sql`select id from tickets where number = ${number} and account_id = ${caller.account}::uuid`,
  );
  if (!found || !(await lockRow(req, 'tickets', found.id))) throw notFound('This ticket');
  const row = await queryOne<Row>(
    req,
    sql`select t.id as ticket, t.number, null::uuid as extra, t.price, t.tier_name as "tierName", t.paid_at is not null as paid, ${moneyIsUnderWay} as "underWay",
          t.status = 'awaiting_payment' as waits
        from tickets t where t.id = ${found.id}::uuid`,
  );
  if (!row) throw notFound('This ticket');
  const { tierName, ...payable } = row;
  return { ...payable, title: `${tierName}, ticket ${row.number}`, refusal: refusals().notWaiting };
}

/** @throws DomainError `not_found`, whether it is not there or a stranger's */
export async function lockExtraPrice(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<Payable> {
  const what = extraWords().what;
  const found = isUuid(id)
    ? await queryOne<{ ticket: string }>(
        req,
        sql`select ticket_id as ticket from extras where id = ${id}::uuid and account_id = ${caller.account}::uuid`,
      )
    : null;
  if (!found || !(await lockRow(req, 'tickets', found.ticket))) throw notFound(what);
  const row = await queryOne<Omit<Row, 'tierName'>>(
    req,
    sql`select t.id as ticket, t.number, x.id as extra, x.total as price, x.status = 'paid' as paid, ${extraMoneyIsUnderWay} as "underWay",
          x.status = 'approved' as waits
        from extras x join tickets t on t.id = x.ticket_id where x.id = ${id}::uuid`,
  );
  if (!row) throw notFound(what);
  const { checkout, notWaiting } = extraWords();
  return { ...row, title: checkout(row.number), refusal: notWaiting };
}
