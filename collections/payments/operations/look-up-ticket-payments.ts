import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import type { ConfirmView } from '../view.ts';
import { settleEntity } from './settle.ts';

type State = { paid: boolean; gatewayOrderId: string | null; failure: string | null };

/** Asks the gateway about the open order of a ticket and says where the payment stands. */
export async function lookUpTicketPayments(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<ConfirmView> {
  const before = await stateOf(req, caller, number);
  if (!before.paid && before.gatewayOrderId) {
    for (const payment of await portsOf(req).gateway.fetchOrderPayments(before.gatewayOrderId))
      await settleEntity(req, payment);
  }
  const { paid, failure } = await stateOf(req, caller, number);
  if (paid) return { state: 'paid', message: null };
  return failure ? { state: 'failed', message: failure } : { state: 'confirming', message: null };
}

async function stateOf(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<State> {
  const state = await queryOne<State>(
    req,
    sql`select t.paid_at is not null as paid, o.gateway_order_id as "gatewayOrderId",
               (select p.failure_description from payments p where p.ticket_id = t.id and p.status = 'failed' order by p.attempted_at desc limit 1) as failure
        from tickets t left join payment_orders o on o.ticket_id = t.id and o.status in ('new', 'open')
        where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
  );
  if (!state) throw notFound('This ticket');
  return state;
}
