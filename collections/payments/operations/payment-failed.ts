import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { isOver } from '../rules/is-over.ts';
import type { PaymentOrder } from './apply-payment.ts';
import type { PaymentRecord } from './record-payment.ts';

/** An attempt failed: the order stays payable, the customer is told how to go on. Nobody goes on with a cancelled ticket. */
export async function paymentFailed(
  req: PayloadRequest,
  order: PaymentOrder,
  payment: PaymentRecord,
): Promise<void> {
  if (order.status === 'paid' || isOver(order)) return;
  await record(req, {
    kind: 'payment.failed',
    account: order.account,
    customer: order.customer,
    actor: { kind: 'customer', id: order.customer },
    ticket: order.ticket,
    payment: payment.id,
    data: { number: order.ticketNumber, amount: payment.amount, reason: payment.failure },
  });
  await enqueue(req, 'notice', { event: 'payment.failed', subject: payment.id });
}
