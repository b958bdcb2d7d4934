import type { PayloadRequest } from 'payload';
import { extraWords } from '#collections/extras/words.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, type Statement, sql } from '#toolkit/database.ts';
import { GatewayError } from '#toolkit/ports.ts';
import type { PaymentStatus } from '../rules/payment-state.ts';
import type { ConfirmView } from '../view.ts';
import { settleOrder } from './settle.ts';

type State = {
  paid: boolean;
  gatewayOrderId: string | null;
  newest: { status: PaymentStatus; failure: string | null } | null;
};
type Reading = () => Promise<State>;

/** Looks at what was paid for a booked ticket. @throws DomainError `not_found` */
export function lookUpTicketPayments(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<ConfirmView> {
  return lookUp(req, async () => {
    const state = await queryOne<State>(
      req,
      sql`select t.paid_at is not null as paid, o.gateway_order_id as "gatewayOrderId", ${newestOf(sql`p.ticket_id = t.id and p.extra_id is null`)} as newest
          from tickets t left join payment_orders o on o.ticket_id = t.id and o.extra_id is null and o.status in ('new', 'open')
          where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
    );
    if (!state) throw notFound('This ticket');
    return state;
  });
}

/** The same for extra work and parts. @throws DomainError `not_found` */
export function lookUpExtraPayments(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<ConfirmView> {
  return lookUp(req, async () => {
    const state = isUuid(id)
      ? await queryOne<State>(
          req,
          sql`select x.status = 'paid' as paid, o.gateway_order_id as "gatewayOrderId", ${newestOf(sql`p.extra_id = x.id`)} as newest
              from extras x left join payment_orders o on o.extra_id = x.id and o.status in ('new', 'open')
              where x.id = ${id}::uuid and x.account_id = ${caller.account}::uuid`,
        )
      : null;
    if (!state) throw notFound(extraWords().what);
    return state;
  });
}

/** SQL, for payments `p` that fit: how the newest attempt ended. */
const newestOf = (which: Statement) => sql`(
  select json_build_object('status', p.status, 'failure', p.failure_description) from payments p
  where ${which} order by p.attempted_at desc, p.id desc limit 1)`;

/**
 * Asks the gateway about an open order and says where the payment stands. The newest attempt counts.
 * A gateway that does not answer leaves it open: money may have moved.
 */
async function lookUp(req: PayloadRequest, read: Reading): Promise<ConfirmView> {
  const before = await read();
  if (!before.paid && before.gatewayOrderId) await lookQuietly(req, before.gatewayOrderId);
  const { paid, newest } = await read();
  if (paid) return { state: 'paid', message: null };
  return newest?.status === 'failed'
    ? { state: 'failed', message: newest.failure }
    : { state: 'confirming', message: null };
}

async function lookQuietly(req: PayloadRequest, gatewayOrderId: string): Promise<void> {
  try {
    await settleOrder(req, gatewayOrderId);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    req.payload.logger.warn({ err: error, order: gatewayOrderId }, 'the gateway did not answer a look-up');
  }
}
