import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RequestModificationInput } from '../contract.ts';
import { mayAskForChange } from '../rules/actions.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockOwnTicket } from './locked-ticket.ts';

/**
 * A customer asks for something else than she has booked; staff answer. One question at a time, and the key makes a
 * repeat the same question.
 * @throws DomainError `illegal_move` when nothing is worked on, `conflict` while another question is open and when the
 * key stands for another one
 */
export async function requestModification(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: RequestModificationInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const known = await queryOne<{ same: boolean }>(
      req,
      sql`select ticket_id = ${ticket.id}::uuid and what = ${input.what} and why is not distinct from ${input.why || null}::text as same
          from modification_requests where key = ${input.key}`,
    );
    const words = ticketWords();
    if (known?.same) return;
    if (known) throw new DomainError('conflict', words.keyTaken);
    if (!mayAskForChange(ticket)) throw new DomainError('illegal_move', words.movedOn);
    const request = await write(req, caller, ticket, input);
    if (!request) throw new DomainError('conflict', words.askedAlready);
    const event = await record(req, {
      kind: 'ticket.modification_requested',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'customer', id: caller.id },
      ticket: ticket.id,
      data: { request },
    });
    await enqueue(req, 'notice', { event: 'ticket.modification_requested', subject: event });
  });
}

/** @returns its id, or null while another is open */
async function write(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: LockedTicket,
  { key, what, why }: RequestModificationInput,
): Promise<string | null> {
  const now = nowOf(req).toISOString();
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into modification_requests (id, key, ticket_id, account_id, customer_id, what, why, status, created_at, updated_at)
        values (uuidv7(), ${key}, ${ticket.id}::uuid, ${ticket.account}::uuid, ${caller.id}::uuid, ${what}, ${why || null}, 'open',
                ${now}::timestamptz, ${now}::timestamptz)
        on conflict do nothing returning id`,
  );
  return row?.id ?? null;
}
