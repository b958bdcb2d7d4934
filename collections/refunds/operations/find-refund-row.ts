import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { GatewayRefund } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RefundReason } from '../contract.ts';
import type { RefundStatus } from '../rules/refund-state.ts';
import { notGone, stillOwed } from './amounts-sql.ts';
import type { Refundable } from './refundable.ts';

export type RefundRow = {
  id: string;
  key: string;
  amount: string;
  reason: RefundReason;
  status: RefundStatus;
  gatewayRefundId: string | null;
  reference: string | null;
};

const columns = sql`r.id, r.key, r.amount, r.reason, r.status, r.gateway_refund_id as "gatewayRefundId", r.reference`;

/**
 * The row of a refund that the gateway knows: by its id there; by our key, when its answer to us was lost; else one of ours
 * over the same amount that the gateway has not accepted yet, since somebody, or the gateway by itself, was quicker.
 * Under the lock of the payment's ticket.
 */
export async function findRefundRow(
  req: PayloadRequest,
  payment: Refundable,
  news: GatewayRefund,
): Promise<RefundRow | null> {
  const open = sql`r.payment_id = ${payment.payment}::uuid and r.gateway_refund_id is null`;
  const known = await queryOne<RefundRow>(
    req,
    sql`select ${columns} from refunds r
        where r.gateway_refund_id = ${news.id} or (${open} and r.key = ${news.key})
        order by r.gateway_refund_id nulls last limit 1`,
  );
  if (known || news.key !== null) return known;
  return queryOne<RefundRow>(
    req,
    sql`select ${columns} from refunds r where ${open} and r.amount = ${news.amount}
          and (r.status = 'requested' or (r.status = 'failed' and r.retry_of_id is null and ${stillOwed(sql`r.id`)} = r.amount))
        order by r.status, r.created_at, r.id limit 1`,
  );
}

/**
 * Writes a row for a refund that was made at the gateway and not asked for by us. Where it brings back what a refund of
 * ours had failed to, it is that one's next attempt; where it is more than was left to promise, it has taken a part of one
 * that is promised and has not gone out. Otherwise a person decides what it means for the invoice.
 */
export async function adoptRefund(
  req: PayloadRequest,
  payment: Refundable,
  news: GatewayRefund,
): Promise<RefundRow> {
  const isPart = news.amount > payment.left;
  const root = await queryOne<{ id: string }>(
    req,
    sql`select r.id from refunds r where r.payment_id = ${payment.payment}::uuid and r.retry_of_id is null
          and ((r.status = 'failed' and ${stillOwed(sql`r.id`)} = ${news.amount}) or (${isPart} and ${notGone(sql`r.id`)} >= ${news.amount}))
        order by ${notGone(sql`r.id`)} <> ${news.amount}, r.created_at limit 1`,
  );
  const credits = root === null && payment.role === 'settling' && payment.invoice !== null;
  const row = await queryOne<RefundRow>(
    req,
    sql`insert into refunds as r (id, key, payment_id, account_id, ticket_id, amount, reason, status, credit, retry_of_id, created_at, updated_at)
        values (uuidv7(), ${`gateway_${news.id}`}, ${payment.payment}::uuid, ${payment.account}::uuid, ${payment.ticket}::uuid, ${news.amount}, 'gateway',
                'pending', ${credits ? 'to_decide' : 'not_needed'}, ${root?.id ?? null}::uuid, ${nowOf(req).toISOString()}::timestamptz, now())
        returning ${columns}`,
  );
  if (!row) throw new Error('the refund was not written');
  return row;
}
