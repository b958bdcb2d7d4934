import type { PayloadRequest } from 'payload';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { atIst, istDate } from '#kernel/calendar.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';

export type DeskNumbers = {
  open: number;
  waitingPayment: number;
  receivedToday: number | null;
  held: number | null;
  /** Extra work and parts that customers have agreed to and not paid. */
  owedExtras: number | null;
  deadJobs: number | null;
};
export type DeskTicket = {
  id: string;
  number: string;
  subject: string;
  customer: string;
  status: TicketStatus;
  price: number;
};

/** How the day stands, for the panel's first page; money only for those who may see it. Days are India's. */
export async function deskNumbers(req: PayloadRequest, caller: StaffCaller): Promise<DeskNumbers> {
  const today = atIst(istDate(nowOf(req))).toISOString();
  const row = await queryOne<Record<keyof DeskNumbers, string>>(
    req,
    sql`select (select count(*) from tickets where status in ('open', 'in_progress', 'waiting_for_customer')) as open,
          (select count(*) from tickets where status = 'awaiting_payment') as "waitingPayment",
          (select coalesce(sum(amount), 0) from payments where role = 'settling' and paid_at >= ${today}::timestamptz) as "receivedToday",
          (select count(*) from payments where role = 'held') as held,
          (select count(*) from extras where status = 'approved') as "owedExtras",
          (select count(*) from graphile_worker.jobs where attempts >= max_attempts and locked_at is null) as "deadJobs"`,
  );
  const seesMoney = caller.roles.includes('admin') || caller.roles.includes('accounts');
  return {
    open: Number(row?.open ?? 0),
    waitingPayment: Number(row?.waitingPayment ?? 0),
    receivedToday: seesMoney ? Number(row?.receivedToday ?? 0) : null,
    held: seesMoney ? Number(row?.held ?? 0) : null,
    owedExtras: seesMoney ? Number(row?.owedExtras ?? 0) : null,
    deadJobs: caller.roles.includes('admin') ? Number(row?.deadJobs ?? 0) : null,
  };
}

/** The ten tickets booked last, of all customers and in any state, the newest first; prices in paise. */
export async function newestTickets(req: PayloadRequest): Promise<DeskTicket[]> {
  const rows = await query<Omit<DeskTicket, 'price'> & { price: string }>(
    req,
    sql`select t.id, t.number, t.subject, c.name as customer, t.status, t.price from tickets t join customers c on c.id = t.customer_id
        order by t.created_at desc, t.id desc limit 10`,
  );
  return rows.map((row) => ({ ...row, price: Number(row.price) }));
}
