import type { Notes, OrderRow, PaymentRow, RefundRow } from './rows.ts';

/** The vendor writes seconds, and an empty `notes` as a list. */
const seconds = (instant: number) => Math.floor(instant / 1000);
const notesOf = (notes: Notes) => (Object.keys(notes).length === 0 ? [] : notes);

/** An order as the vendor sends it: amounts in paise, time in Unix seconds. */
export function orderEntity(order: OrderRow) {
  return {
    id: order.id,
    entity: 'order',
    amount: order.amount,
    amount_paid: order.amountPaid,
    amount_due: order.amount - order.amountPaid,
    currency: order.currency,
    receipt: order.receipt,
    offer_id: null,
    status: order.status,
    attempts: order.attempts,
    notes: notesOf(order.notes),
    created_at: seconds(order.createdAt),
  };
}

/** A payment as the vendor sends it: amounts in paise, time in Unix seconds, details of its own method alone. */
export function paymentEntity(payment: PaymentRow) {
  const { card, problem } = payment;
  return {
    id: payment.id,
    entity: 'payment',
    amount: payment.amount,
    currency: payment.currency,
    status: payment.status,
    order_id: payment.orderId,
    invoice_id: null,
    international: card?.international ?? false,
    method: payment.method,
    amount_refunded: payment.amountRefunded,
    refund_status: refundStatus(payment),
    captured: payment.captured,
    description: payment.description,
    card_id: card?.id ?? null,
    ...(card === null ? {} : { card: cardEntity(card) }),
    bank: payment.bank,
    wallet: payment.wallet,
    vpa: payment.vpa,
    email: payment.email,
    contact: payment.contact,
    notes: notesOf(payment.notes),
    fee: payment.fee,
    tax: payment.tax,
    error_code: problem?.code ?? null,
    error_description: problem?.description ?? null,
    error_source: problem?.source ?? null,
    error_step: problem?.step ?? null,
    error_reason: problem?.reason ?? null,
    acquirer_data: acquirerData(payment),
    created_at: seconds(payment.createdAt),
    ...(payment.vpa === null ? {} : { upi: { vpa: payment.vpa } }),
    ...(payment.late ? { late_authorized: true } : {}),
  };
}

/** A refund as the vendor sends it: paise, Unix seconds, and the bank's reference once it is processed. */
export function refundEntity(refund: RefundRow) {
  return {
    id: refund.id,
    entity: 'refund',
    amount: refund.amount,
    currency: refund.currency,
    payment_id: refund.paymentId,
    notes: notesOf(refund.notes),
    receipt: refund.receipt,
    acquirer_data: { arn: refund.status === 'processed' ? refund.reference : null },
    created_at: seconds(refund.createdAt),
    batch_id: null,
    status: refund.status,
    speed_requested: refund.speed,
    speed_processed: 'normal',
  };
}

function cardEntity(card: NonNullable<PaymentRow['card']>) {
  return {
    id: card.id,
    entity: 'card',
    name: card.name,
    last4: card.last4,
    network: card.network,
    type: 'credit',
    issuer: null,
    international: card.international,
    emi: false,
    sub_type: 'consumer',
    token_iin: null,
  };
}

function refundStatus(payment: PaymentRow) {
  if (payment.amountRefunded === 0) return null;
  return payment.amountRefunded === payment.amount ? 'full' : 'partial';
}

function acquirerData(payment: PaymentRow) {
  if (payment.method === 'upi') return { rrn: payment.reference, upi_transaction_id: payment.reference };
  if (payment.method === 'card') return { auth_code: payment.reference.slice(0, 6) };
  return payment.method === 'netbanking'
    ? { bank_transaction_id: payment.reference }
    : { transaction_id: null };
}
