import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { isDemoInProduction } from '#collections/invoices/rules/demo.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { DomainError } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';
import type { CheckoutView } from '../view.ts';
import type { LockPayable, Payable } from './lock-payable.ts';
import { lockExtraPrice, lockTicketPrice } from './lock-payable.ts';
import { openAtGateway } from './open-at-gateway.ts';

type Order = { id: string; gatewayOrderId: string | null };

/** Hands out what the browser needs to pay the booked price of a ticket. */
export function requestCheckout(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticketNumber: string,
): Promise<CheckoutView> {
  return checkoutFor(req, caller, () => lockTicketPrice(req, caller, ticketNumber));
}

/** The same for extra work and parts that she has agreed to. */
export function requestExtraCheckout(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<CheckoutView> {
  return checkoutFor(req, caller, () => lockExtraPrice(req, caller, id));
}

/**
 * However often and from however many tabs it is asked, what is owed has one open order: the intent is written first, the
 * gateway is asked afterwards.
 */
async function checkoutFor(
  req: PayloadRequest,
  caller: CustomerCaller,
  lock: LockPayable,
): Promise<CheckoutView> {
  await refuseBeforeMoney(req, caller);
  const { payable, order } = await inTransaction(req, () => intent(req, caller, lock));
  if (!order) return { checkout: null, state: payable.paid ? 'paid' : 'confirming' };
  const { gateway } = portsOf(req);
  const gatewayOrderId = order.gatewayOrderId ?? (await openAtGateway(req, order.id));
  const { company } = await loadSettings(req);
  return {
    state: 'payable',
    checkout: {
      scriptUrl: gateway.checkout.scriptUrl,
      key: gateway.checkout.keyId,
      orderId: gatewayOrderId,
      amount: paise(Number(payable.price)),
      currency: 'INR',
      name: company.name,
      description: payable.title,
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
  lock: LockPayable,
): Promise<{ payable: Payable; order: Order | null }> {
  const payable = await lock();
  if (payable.paid || payable.underWay) return { payable, order: null };
  if (!payable.waits) throw new DomainError('illegal_move', payable.refusal);
  const open = await queryOne<Order>(
    req,
    sql`select id, gateway_order_id as "gatewayOrderId" from payment_orders
        where ticket_id = ${payable.ticket}::uuid and extra_id is not distinct from ${payable.extra}::uuid and status in ('new', 'open') limit 1`,
  );
  if (!open) return { payable, order: await writeIntent(req, caller, payable) };
  // Handed out once more: the sweep watches it from now on again.
  await query(
    req,
    sql`update payment_orders set opened_at = ${nowOf(req).toISOString()}::timestamptz where id = ${open.id}::uuid and opened_at is not null`,
  );
  return { payable, order: open };
}

async function writeIntent(req: PayloadRequest, caller: CustomerCaller, payable: Payable): Promise<Order> {
  const rows = await query<Order>(
    req,
    sql`insert into payment_orders (id, receipt, status, amount, currency, account_id, customer_id, ticket_id, extra_id, created_at, updated_at)
        values (uuidv7(), 'po_' || replace(uuidv7()::text, '-', ''), 'new', ${payable.price}, 'INR', ${caller.account}::uuid,
                ${caller.id}::uuid, ${payable.ticket}::uuid, ${payable.extra}::uuid, now(), now())
        returning id, gateway_order_id as "gatewayOrderId"`,
  );
  const order = rows[0];
  if (!order) throw new Error('the intent was not written');
  return order;
}
