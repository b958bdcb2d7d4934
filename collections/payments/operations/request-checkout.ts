import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { isDemoInProduction } from '#collections/invoices/rules/demo.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';
import type { CheckoutView } from '../view.ts';
import { moneyIsUnderWay } from '../views/confirming.ts';
import { openAtGateway } from './open-at-gateway.ts';

type PayableTicket = {
  id: string;
  number: string;
  status: string;
  price: string;
  tierName: string;
  subject: string;
  paid: boolean;
  underWay: boolean;
};
type Order = { id: string; gatewayOrderId: string | null };

/**
 * Hands out what the browser needs to pay for a ticket. However often and from however many tabs it is
 * asked, a ticket has one open order: the intent is written first, the gateway is asked afterwards.
 */
export async function requestCheckout(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticketNumber: string,
): Promise<CheckoutView> {
  await refuseBeforeMoney(req, caller);
  const { ticket, order } = await inTransaction(req, () => intent(req, caller, ticketNumber));
  if (!order) return { checkout: null, state: ticket.paid ? 'paid' : 'confirming' };
  const { gateway } = portsOf(req);
  const gatewayOrderId = order.gatewayOrderId ?? (await openAtGateway(req, order.id));
  const { company } = await loadSettings(req);
  return {
    state: 'payable',
    checkout: {
      scriptUrl: gateway.checkout.scriptUrl,
      key: gateway.checkout.keyId,
      orderId: gatewayOrderId,
      amount: paise(Number(ticket.price)),
      currency: 'INR',
      name: company.name,
      description: `${ticket.tierName}, ticket ${ticket.number}`,
      prefill: { name: caller.name, email: caller.email, contact: caller.phone ?? '' },
      returnUrl: '/hooks/razorpay/return',
    },
  };
}

/** Money is only asked for where its invoice can be issued: a real company, a buyer with a State. */
async function refuseBeforeMoney(req: PayloadRequest, caller: CustomerCaller): Promise<void> {
  const { company } = await loadSettings(req);
  if (
    isDemoInProduction({
      demo: company.demo === true,
      production: req.payload.config.custom.production === true,
    })
  ) {
    req.payload.logger.error('nothing can be paid: the settings still hold the demo company');
    throw new DomainError('temporarily_unavailable', refusals().noPayments);
  }
  if (!(await loadBilling(req, caller.account))) {
    throw new DomainError(
      'illegal_move',
      'Please complete your address first. Your State decides the tax on the invoice.',
    );
  }
}

async function intent(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<{ ticket: PayableTicket; order: Order | null }> {
  const found = await queryOne<{ id: string }>(
    req,
    sql`select id from tickets where number = ${number} and account_id = ${caller.account}::uuid`,
  );
  if (!found || !(await lockRow(req, 'tickets', found.id))) throw notFound('This ticket');
  const ticket = await queryOne<PayableTicket>(
    req,
    sql`select id, number, status, price, tier_name as "tierName", subject, paid_at is not null as paid, ${moneyIsUnderWay} as "underWay" from tickets t where id = ${found.id}::uuid`,
  );
  if (!ticket) throw notFound('This ticket');
  if (ticket.paid || ticket.underWay) return { ticket, order: null };
  if (ticket.status !== 'awaiting_payment') {
    throw new DomainError('illegal_move', refusals().notWaiting);
  }
  const open = await queryOne<Order>(
    req,
    sql`select id, gateway_order_id as "gatewayOrderId" from payment_orders
        where ticket_id = ${ticket.id}::uuid and status in ('new', 'open') limit 1`,
  );
  if (!open) return { ticket, order: await writeIntent(req, caller, ticket) };
  // Handed out once more: the sweep watches it from now on again.
  await query(
    req,
    sql`update payment_orders set opened_at = ${nowOf(req).toISOString()}::timestamptz where id = ${open.id}::uuid and opened_at is not null`,
  );
  return { ticket, order: open };
}

async function writeIntent(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: PayableTicket,
): Promise<Order> {
  const rows = await query<Order>(
    req,
    sql`insert into payment_orders (id, receipt, status, amount, currency, account_id, customer_id, ticket_id, created_at, updated_at)
        values (uuidv7(), 'po_' || replace(uuidv7()::text, '-', ''), 'new', ${ticket.price}, 'INR', ${caller.account}::uuid,
                ${caller.id}::uuid, ${ticket.id}::uuid, now(), now())
        returning id, gateway_order_id as "gatewayOrderId"`,
  );
  const order = rows[0];
  if (!order) throw new Error('the intent was not written');
  return order;
}
