import type { PayloadRequest } from 'payload';
import { askForChange } from '#collections/extras/operations/ask-for-change.ts';
import { leastRefund } from '#collections/refunds/contract.ts';
import { refundByStaff } from '#collections/refunds/operations/refund-by-staff.ts';
import { lockRefundable } from '#collections/refunds/operations/refundable.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { formatInr, zeroPaise } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AnswerModificationInput } from '../contract.ts';
import { ticketWords } from '../words.ts';
import { auditTicket } from './audit-ticket.ts';
import { lockTicket } from './locked-ticket.ts';

type Request = { ticket: string; status: string; answer: string | null; what: string };

/**
 * Staff accept or refuse what a customer asked to change. A lower price has to be left of what was paid: whoever looks after
 * money gives the difference back with this answer, anybody else hands it to them. A higher one is asked
 * for as an extra, which she approves and pays, or declines.
 * The same answer again is no second one.
 * @returns the ticket's id
 * @throws DomainError `not_found`, `conflict` when somebody answered meanwhile, `invalid` when less is left or
 * more than can be asked for, `illegal_move` when more is asked for a ticket that is not worked on
 */
export async function answerModification(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string,
  { accept, priceDifference, confirmed, words }: AnswerModificationInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, (await find(req, id)).ticket);
    const { status, answer, what } = await find(req, id);
    const verdict = accept ? 'accepted' : 'refused';
    if (status === verdict && answer === words) return ticket.id;
    if (status !== 'open') throw new DomainError('conflict', ticketWords().answeredAlready);
    const less = accept && priceDifference !== undefined && priceDifference < 0 ? -priceDifference : 0;
    const payment = less > 0 ? await paymentLeaving(req, ticket.id, less) : null;
    const now = nowOf(req).toISOString();
    await query(
      req,
      sql`update modification_requests set status = ${verdict}, price_difference = ${accept ? (priceDifference ?? null) : null}, answer = ${words},
            answered_by_id = ${caller.id}::uuid, answered_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
          where id = ${id}::uuid`,
    );
    const event = await record(req, {
      kind: 'ticket.modification_answered',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: ticket.id,
      data: { request: id, accepted: accept },
    });
    await auditTicket(req, ticket, 'ticket.modification_answered', {
      status: { before: 'open', after: verdict },
      answer: { before: null, after: words },
    });
    await enqueue(req, 'notice', { event: 'ticket.modification_answered', subject: event });
    if (accept && priceDifference !== undefined && priceDifference > 0)
      await askForChange(req, caller, ticket, { key: id, what, amount: paise(priceDifference), confirmed });
    if (payment !== null && (caller.roles.includes('accounts') || caller.roles.includes('admin'))) {
      const why = ticketWords().agreedChange(ticket.number);
      await refundByStaff(req, caller, payment, { key: id, amount: less, words: why });
    }
    return ticket.id;
  });
}

/**
 * @returns the id of the payment that settled a ticket and has as much left
 * @throws DomainError `invalid`
 */
async function paymentLeaving(req: PayloadRequest, ticket: string, amount: number): Promise<string> {
  const settling = await queryOne<{ id: string }>(
    req,
    sql`select id from payments where ticket_id = ${ticket}::uuid and role = 'settling' and extra_id is null`,
  );
  const payment = settling && (await lockRefundable(req, settling.id));
  const left = payment?.left ?? zeroPaise;
  if (payment && amount <= left && amount >= leastRefund) return payment.payment;
  const problem = ticketWords().lessThanLeft(formatInr(left));
  throw new DomainError('invalid', problem, { fields: { priceDifference: problem } });
}

async function find(req: PayloadRequest, id: string): Promise<Request> {
  const request = isUuid(id)
    ? await queryOne<Request>(
        req,
        sql`select ticket_id as ticket, status, answer, what from modification_requests where id = ${id}::uuid`,
      )
    : null;
  if (!request) throw notFound(ticketWords().what.request);
  return request;
}
