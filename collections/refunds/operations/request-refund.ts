import type { PayloadRequest } from 'payload';
import { issueCreditNote } from '#collections/credit-notes/operations/issue-credit-note.ts';
import type { Setting } from '#collections/payload-types.ts';
import type { PaymentMethod } from '#collections/payments/contract.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { DomainError } from '#kernel/errors.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RefundReason } from '../contract.ts';
import { backBy } from '../rules/back-by.ts';
import { refundWords } from '../words.ts';
import { lockRefundable, type Refundable } from './refundable.ts';

export type RefundWish = {
  /** Makes asking twice harmless, here and at the gateway. 10 to 60 of `A-Z a-z 0-9 _ -`. */
  key: string;
  payment: string;
  amount: Paise;
  reason: RefundReason;
  /** Why, as staff put it. */
  words?: string | null;
  requestedBy?: string | null;
  /** Why, in a sentence for the credit note; needed where money was invoiced. */
  sentence?: string;
};

export type RequestedRefund = { id: string; creditNote: string | null; expectedAt: Date };

/**
 * Promises money back inside the request's transaction: the row with its key first, and for money that was invoiced the
 * credit note; a job asks the gateway after the commit. Takes the lock of the payment's ticket.
 * @throws DomainError `conflict` when more is wished than is left
 */
export async function requestRefund(req: PayloadRequest, wish: RefundWish): Promise<RequestedRefund> {
  const payment = await lockRefundable(req, wish.payment);
  if (!payment) throw new Error(`no payment ${wish.payment}`);
  if (wish.amount > payment.left) {
    throw new DomainError('conflict', refundWords().tooMuch(formatInr(payment.left)), {
      detail: { wished: wish.amount, left: payment.left },
    });
  }
  const credits = payment.role === 'settling' && payment.invoice !== null;
  const expectedAt = expectedDay(await loadSettings(req), payment.method, nowOf(req));
  const id = await write(req, { wish, payment, credits, expectedAt });
  const creditNote =
    credits && payment.invoice
      ? await issueCreditNote(req, {
          invoice: payment.invoice,
          refund: id,
          amount: wish.amount,
          reason: wish.sentence ?? '',
        })
      : null;
  await record(req, {
    kind: 'refund.requested',
    account: payment.account,
    customer: payment.customer,
    actor: wish.requestedBy ? { kind: 'staff', id: wish.requestedBy } : { kind: 'system' },
    ticket: payment.ticket,
    payment: payment.payment,
    data: { number: payment.ticketNumber, amount: wish.amount, reason: wish.reason },
  });
  await enqueueRefund(req, id);
  return { id, creditNote: creditNote?.number ?? null, expectedAt };
}

/** The job that asks the gateway, once per row. */
export async function enqueueRefund(req: PayloadRequest, refund: string): Promise<void> {
  await enqueue(req, 'send-refund', { refund }, { key: `refund:${refund}` });
}

/** The day by which money that was paid in this way is back when it is asked for now. */
export function expectedDay(settings: Setting, method: PaymentMethod, now: Date): Date {
  return backBy({ method, days: settings.refundRule.days, times: openingTimes(settings), from: now });
}

async function write(
  req: PayloadRequest,
  of: { wish: RefundWish; payment: Refundable; credits: boolean; expectedAt: Date },
): Promise<string> {
  const { wish, payment, credits, expectedAt } = of;
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, words, requested_by_id, status, credit, expected_at,
                             created_at, updated_at)
        values (uuidv7(), ${wish.key}, ${payment.payment}::uuid, ${payment.account}::uuid, ${payment.ticket}::uuid, ${wish.amount}, ${wish.reason},
                ${wish.words ?? null}, ${wish.requestedBy ?? null}::uuid, 'requested', ${credits ? 'issued' : 'not_needed'},
                ${expectedAt.toISOString()}::timestamptz, ${nowOf(req).toISOString()}::timestamptz, now())
        returning id`,
  );
  if (!row) throw new Error('the refund was not written');
  return row.id;
}
