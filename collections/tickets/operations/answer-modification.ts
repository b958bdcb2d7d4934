import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AnswerModificationInput } from '../contract.ts';
import { ticketWords } from '../words.ts';
import { auditTicket } from './audit-ticket.ts';
import { lockTicket } from './locked-ticket.ts';

type Request = { ticket: string; status: string; answer: string | null };

/**
 * Staff accept or refuse what a customer asked to change. The same answer again is no second one.
 * @returns the ticket's id
 * @throws DomainError `not_found`, `conflict` when somebody answered meanwhile
 */
export async function answerModification(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string,
  { accept, priceDifference, words }: AnswerModificationInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, (await find(req, id)).ticket);
    const { status, answer } = await find(req, id);
    const verdict = accept ? 'accepted' : 'refused';
    if (status === verdict && answer === words) return ticket.id;
    if (status !== 'open') throw new DomainError('conflict', ticketWords().answeredAlready);
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
    return ticket.id;
  });
}

async function find(req: PayloadRequest, id: string): Promise<Request> {
  const request = isUuid(id)
    ? await queryOne<Request>(
        req,
        sql`select ticket_id as ticket, status, answer from modification_requests where id = ${id}::uuid`,
      )
    : null;
  if (!request) throw notFound(ticketWords().what.request);
  return request;
}
