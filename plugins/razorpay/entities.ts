import { type Paise, paise } from '#kernel/paise.ts';
import type { GatewayOrder, GatewayPayment, GatewayPaymentStatus, GatewayRefund } from '#toolkit/ports.ts';
import { instrumentOf } from './instrument.ts';
import { dateOf, flagOf, idOf, integerOf, isRecord, textOf } from './lenient.ts';
import { badBody } from './problems.ts';

const orderStates = ['created', 'attempted', 'paid'] as const;
const paymentStates = ['created', 'failed', 'authorized', 'captured', 'refunded'] as const;
const refundStates = ['pending', 'processed', 'failed'] as const;
/** The note that carries our key: the vendor gives notes back, but not the key of the request. */
export const refundKeyNote = 'refund';
const methods = ['upi', 'card', 'netbanking', 'wallet', 'emi'] as const;

/** @throws GatewayError `unknown` when it is no order */
export function orderFrom(wire: unknown): GatewayOrder {
  const order = recordOf('order', wire);
  return {
    id: must('order.id', idOf('order', order.id)),
    amount: amountOf('order.amount', order.amount),
    amountPaid: amountOf('order.amount_paid', order.amount_paid ?? 0),
    currency: must('order.currency', textOf(order.currency)),
    receipt: textOf(order.receipt),
    status: oneOf('order.status', orderStates, order.status),
    createdAt: must('order.created_at', dateOf(order.created_at)),
  };
}

/** @throws GatewayError `unknown` when it is no payment */
export function paymentFrom(wire: unknown): GatewayPayment {
  const payment = recordOf('payment', wire);
  const status: GatewayPaymentStatus = oneOf('payment.status', paymentStates, payment.status);
  const code = textOf(payment.error_code);
  return {
    id: must('payment.id', idOf('pay', payment.id)),
    orderId: idOf('order', payment.order_id),
    amount: amountOf('payment.amount', payment.amount),
    amountRefunded: amountOf('payment.amount_refunded', payment.amount_refunded ?? 0),
    currency: must('payment.currency', textOf(payment.currency)),
    status,
    captured: flagOf(payment.captured),
    method: methods.find((method) => method === payment.method) ?? 'other',
    instrument: instrumentOf(payment),
    fee: optionalAmount(payment.fee),
    tax: optionalAmount(payment.tax),
    error:
      code === null
        ? null
        : {
            code,
            reason: textOf(payment.error_reason) ?? 'unknown',
            description: textOf(payment.error_description) ?? code,
          },
    createdAt: must('payment.created_at', dateOf(payment.created_at)),
  };
}

/** @throws GatewayError `unknown` when it is no refund */
export function refundFrom(wire: unknown): GatewayRefund {
  const refund = recordOf('refund', wire);
  return {
    id: must('refund.id', idOf('rfnd', refund.id)),
    paymentId: must('refund.payment_id', idOf('pay', refund.payment_id)),
    amount: amountOf('refund.amount', refund.amount),
    status: oneOf('refund.status', refundStates, refund.status),
    key: textOf(partOf(refund.notes)[refundKeyNote]),
    reference: referenceOf(refund.acquirer_data),
    createdAt: must('refund.created_at', dateOf(refund.created_at)),
  };
}

/** What the bank calls it: ARN for cards, RRN for UPI, UTR for transfers. */
function referenceOf(acquirer: unknown): string | null {
  const { arn, rrn, utr } = partOf(acquirer);
  return textOf(arn) ?? textOf(rrn) ?? textOf(utr);
}

/** An empty object is sent as a list, and an absent one not at all. */
function partOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** The items of a collection answer. @throws GatewayError `unknown` when it is none */
export function itemsFrom(wire: unknown): unknown[] {
  const collection = recordOf('collection', wire);
  if (!Array.isArray(collection.items)) throw badBody('collection without items');
  return collection.items;
}

function recordOf(what: string, wire: unknown): Record<string, unknown> {
  if (!isRecord(wire)) throw badBody(`${what} is no object`);
  return wire;
}

function must<T>(what: string, value: T | null): T {
  if (value === null) throw badBody(`${what} is missing or unreadable`);
  return value;
}

function amountOf(what: string, value: unknown): Paise {
  const amount = must(what, integerOf(value));
  if (amount < 0) throw badBody(`${what} is negative`);
  return paise(amount);
}

function optionalAmount(value: unknown): Paise | null {
  const amount = integerOf(value);
  return amount === null || amount < 0 ? null : paise(amount);
}

function oneOf<const T extends readonly string[]>(what: string, allowed: T, value: unknown): T[number] {
  return must(what, allowed.find((one) => one === value) ?? null);
}
