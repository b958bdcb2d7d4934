import type { PayloadRequest } from 'payload';
import { promisedOf } from '#collections/refunds/operations/amounts-sql.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { countedPage } from '#toolkit/counted-page.ts';
import { sql } from '#toolkit/database.ts';
import type { PaymentListQuery } from '../contract.ts';
import type { PaymentListView } from '../view.ts';
import { dueTickets } from './due.ts';
import { paymentColumns, paymentJoins, type Row, toPaymentRow } from './rows.ts';

const pageSize = 30;

const promised = promisedOf(sql`p.id`);

const statusFilters = {
  paid: sql`(p.role = 'settling' and ${promised} < p.amount)`,
  failed: sql`p.status = 'failed'`,
  pending: sql`(p.status in ('created', 'authorized') or p.role = 'held')`,
  refunded: sql`(p.status = 'refunded' or p.role in ('duplicate', 'late') or ${promised} > 0)`,
};

/** Payments of the caller's account, newest first, and what waits to be paid. */
export async function listPayments(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: PaymentListQuery,
): Promise<PaymentListView> {
  const parts = [sql`p.account_id = ${caller.account}::uuid`];
  if (filters.kind) parts.push(sql`t.kind = ${filters.kind}`);
  if (filters.status) parts.push(statusFilters[filters.status]);
  const matching = sql.join(parts, sql` and `);
  const [list, due] = await Promise.all([
    countedPage<Row>(req, {
      columns: paymentColumns,
      from: sql`payments p ${paymentJoins} where ${matching}`,
      order: sql`coalesce(p.paid_at, p.attempted_at) desc, p.id desc`,
      page: filters.page,
      size: pageSize,
    }),
    dueTickets(req, caller),
  ]);
  const { rows, page, pages, total } = list;
  return { query: { ...filters, page }, total, pages, payments: rows.map(toPaymentRow), due };
}
