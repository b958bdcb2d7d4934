import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { GatewayError } from '#toolkit/ports.ts';
import type { PaymentStatus } from '../rules/payment-state.ts';
import type { ConfirmView } from '../view.ts';
import { settleOrder } from './settle.ts';

type State = {
  paid: boolean;
  gatewayOrderId: string | null;
  newest: { status: PaymentStatus; failure: string | null } | null;
};

/**
 * Asks the gateway about the open order of a ticket and says where the payment stands. The newest attempt counts.
 * A gateway that does not answer leaves it open: money may have moved.
 */
export async function lookUpTicketPayments(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<ConfirmView> {
  const before = await stateOf(req, caller, number);
  if (!before.paid && before.gatewayOrderId) await lookQuietly(req, before.gatewayOrderId);
  const { paid, newest } = await stateOf(req, caller, number);
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

async function stateOf(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<State> {
  const state = await queryOne<State>(
    req,
    sql`select t.paid_at is not null as paid, o.gateway_order_id as "gatewayOrderId",
               (select json_build_object('status', p.status, 'failure', p.failure_description) from payments p
                where p.ticket_id = t.id order by p.attempted_at desc, p.id desc limit 1) as newest
        from tickets t left join payment_orders o on o.ticket_id = t.id and o.status in ('new', 'open')
        where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
  );
  if (!state) throw notFound('This ticket');
  return state;
}
