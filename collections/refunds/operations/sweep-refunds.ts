import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import { GatewayError } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { enqueueRefund } from './request-refund.ts';

type Silent = { payment: string; gatewayPaymentId: string; waiting: string[] };

const atOnce = 100;

/**
 * Asks the gateway about refunds that have heard nothing: on the first day at every sweep, then four times a day, the
 * longest unheard first; and about payments of which more went back than we know. A refund that was written down and never
 * sent, because its job died, is sent again. A gateway that does not answer ends the round.
 * @returns how many payments were looked at
 */
export async function sweepRefunds(req: PayloadRequest, olderThanMinutes: number): Promise<number> {
  const now = nowOf(req).toISOString();
  const silent = await query<Silent>(
    req,
    sql`with due as (
          select r.payment_id as payment, min(r.updated_at) as heard,
                 coalesce(array_agg(r.id) filter (where r.status = 'requested'), '{}') as waiting
          from refunds r
          where r.status in ('requested', 'pending') and r.updated_at < ${now}::timestamptz - case
                when r.created_at > ${now}::timestamptz - interval '1 day' then make_interval(mins => ${olderThanMinutes}) else interval '6 hours' end
          group by r.payment_id
          union all
          select p.id, null, '{}' from payments p
          where p.amount_refunded > 0 and p.role <> 'attempt'
            and p.amount_refunded > (select coalesce(sum(r.amount), 0) from refunds r where r.payment_id = p.id and r.gateway_refund_id is not null)
            and not exists (select 1 from refunds r where r.payment_id = p.id and r.status in ('requested', 'pending')))
        select payment, p.gateway_payment_id as "gatewayPaymentId", waiting from due join payments p on p.id = payment
        order by heard nulls last limit ${atOnce}`,
  );
  let looked = 0;
  for (const { payment, gatewayPaymentId, waiting } of silent) {
    try {
      await reconcileRefunds(req, gatewayPaymentId);
      for (const refund of waiting) await enqueueRefund(req, refund);
    } catch (error) {
      req.payload.logger.warn(
        { err: error, payment },
        'the refunds of a payment could not be looked up; the next sweep tries again',
      );
      if (error instanceof GatewayError && error.outcome === 'unknown') break;
    }
    looked += 1;
    await query(
      req,
      sql`update refunds set updated_at = ${now}::timestamptz where payment_id = ${payment}::uuid and status in ('requested', 'pending')`,
    );
  }
  return looked;
}
