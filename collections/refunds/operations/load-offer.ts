import type { PayloadRequest } from 'payload';
import type { Setting } from '#collections/payload-types.ts';
import type { RefundRule } from '#collections/settings/refund-rule.ts';
import { zeroPaise } from '#kernel/money.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RefundOffer } from '../rules/refund-rule.ts';
import { refundOffer } from '../rules/refund-rule.ts';
import { loadRefundable, type Refundable } from './refundable.ts';
import { expectedDay } from './request-refund.ts';

export type CancellationOffer = RefundOffer & {
  /** The payment that settled the ticket, or null when none did. */
  payment: Refundable | null;
  paidAt: Date | null;
  /** The day by which the money is back; null when none goes back. */
  backBy: Date | null;
  rule: RefundRule;
};

/**
 * What goes back when this ticket is cancelled now. Shown before, and asked again under the ticket's lock when it is
 * done: between the two a payment may have arrived, or work begun.
 */
export async function loadOffer(
  req: PayloadRequest,
  of: { ticket: string; by: 'customer' | 'staff'; settings: Setting },
): Promise<CancellationOffer> {
  const { ticket, by, settings } = of;
  const facts = await queryOne<{ startedAt: string | null; paidAt: string | null; payment: string | null }>(
    req,
    sql`select t.started_at as "startedAt", t.paid_at as "paidAt",
               (select p.id from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null) as payment
        from tickets t where t.id = ${ticket}::uuid`,
  );
  if (!facts) throw new Error(`no ticket ${ticket}`);
  const payment = facts.payment === null ? null : await loadRefundable(req, facts.payment);
  const { refundRule: rule } = settings;
  const paidAt = facts.paidAt === null ? null : new Date(facts.paidAt);
  const offer = refundOffer(
    {
      paid: payment?.paid ?? zeroPaise,
      paidAt,
      refunded: payment?.promised ?? zeroPaise,
      startedAt: facts.startedAt === null ? null : new Date(facts.startedAt),
      by,
    },
    rule,
    nowOf(req),
  );
  const backBy = payment && offer.amount > 0 ? expectedDay(settings, payment.method, nowOf(req)) : null;
  return { ...offer, payment, paidAt, backBy, rule };
}
