import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { isBeingConfirmed } from '#collections/payments/views/confirming.ts';
import { endSecrets } from '#collections/secret-drops/operations/end-secrets.ts';
import { DomainError } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Locale } from '#kernel/messages.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { MergeInput } from '../merge-contract.ts';
import { mergeWords } from '../merge-words.ts';
import type { Mergeable } from '../rules/merging.ts';
import { isMergeable, mergedStatus, mergeProblem, takesOthers } from '../rules/merging.ts';
import { ticketWords } from '../words.ts';
import { auditTicket } from './audit-ticket.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { ensureFresh } from './stale-ticket.ts';
import { writeMessage } from './write-message.ts';

/**
 * Staff let a ticket go on in another of the same account: it ends by `mergedStatus`, keeps what was said in it, and both
 * point at each other. Whoever replies meanwhile is either in it before, or is refused with the way to the other. A
 * repeat changes nothing.
 * @throws StaleTicket when it was changed meanwhile
 * @throws DomainError `illegal_move` when it cannot be merged, `invalid` when the other cannot take it
 */
export async function mergeTickets(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { into, revision }: MergeInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const { ticket, target } = await lockBoth(req, idOrNumber, into);
    if (ticket.mergedInto !== null && ticket.mergedInto === target?.number) return;
    ensureFresh(ticket, revision);
    const after = await statusAfter(req, ticket);
    ensureTakes(ticket, target, into);
    const { status: before } = ticket;
    await end(req, ticket, { target, after });
    const event = await record(req, {
      kind: 'ticket.merged',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: ticket.id,
      data: { number: ticket.number, into: target.number },
    });
    await sayInTarget(req, ticket, target);
    await auditTicket(req, ticket, 'ticket.merged', {
      ...(before === after ? {} : { status: { before, after } }),
      mergedInto: { before: null, after: target.number },
    });
    await auditTicket(req, target, 'ticket.merged', { joined: { before: null, after: ticket.number } });
    await enqueue(req, 'notice', { event: 'ticket.merged', subject: event });
  });
}

/** Both in the order of their ids, so that two who merge the same two into each other wait and do not block. */
async function lockBoth(
  req: PayloadRequest,
  idOrNumber: string,
  into: string,
): Promise<{ ticket: LockedTicket; target: LockedTicket | null }> {
  const which = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  const found = await query<{ id: string; itself: boolean; wanted: boolean }>(
    req,
    sql`select t.id, ${which} as itself, t.number = ${into} as wanted from tickets t where ${which} or t.number = ${into} order by t.id`,
  );
  const locked: { ticket?: LockedTicket; target?: LockedTicket } = {};
  for (const { id, itself, wanted } of found) {
    const row = await lockTicket(req, id);
    if (itself) locked.ticket = row;
    if (wanted) locked.target = row;
  }
  // Nobody learns from the refusal what others have.
  const ticket = locked.ticket ?? (await lockTicket(req, idOrNumber));
  const { target } = locked;
  return { ticket, target: target?.account === ticket.account ? target : null };
}

async function statusAfter(
  req: PayloadRequest,
  ticket: LockedTicket,
): Promise<(typeof mergedStatus)[Mergeable]> {
  const { status, mergedInto } = ticket;
  const money = await queryOne<{ confirming: boolean }>(
    req,
    sql`select (t.paid_at is null and t.status = 'awaiting_payment' and ${isBeingConfirmed}) as confirming from tickets t where t.id = ${ticket.id}::uuid`,
  );
  const problem = mergeProblem({ status, mergedInto, confirming: money?.confirming ?? false });
  if (problem === null && isMergeable(status)) return mergedStatus[status];
  throw new DomainError('illegal_move', mergeWords().problems[problem ?? 'unfinished'], {
    detail: { from: status, problem },
  });
}

function ensureTakes(
  ticket: LockedTicket,
  target: LockedTicket | null,
  into: string,
): asserts target is LockedTicket {
  const words = mergeWords();
  const refuse = (message: string) => new DomainError('invalid', message, { fields: { into: message } });
  if (into === ticket.number) throw refuse(words.itself);
  if (!target) throw refuse(words.noTarget);
  if (target.mergedInto !== null) throw refuse(words.targetMerged(target.number, target.mergedInto));
  if (!takesOthers(target.status)) throw refuse(words.targetOver(target.number));
}

async function end(
  req: PayloadRequest,
  ticket: LockedTicket,
  { target, after }: { target: LockedTicket; after: (typeof mergedStatus)[Mergeable] },
): Promise<void> {
  const now = nowOf(req).toISOString();
  const cancelled = after === 'cancelled' && ticket.status !== 'cancelled';
  const closed = after === 'closed' && ticket.status !== 'closed';
  await query(
    req,
    sql`update tickets set status = ${after}, merged_into_id = ${target.id}::uuid, merged_at = ${now}::timestamptz,
          cancelled_at = case when ${cancelled}::boolean then ${now}::timestamptz else cancelled_at end,
          cancelled_by = case when ${cancelled}::boolean then 'staff'::enum_tickets_cancelled_by else cancelled_by end,
          closed_at = case when ${closed}::boolean then ${now}::timestamptz else closed_at end,
          revision = revision + 1, updated_at = ${now}::timestamptz
        where id = ${ticket.id}::uuid`,
  );
  await query(
    req,
    sql`update payment_orders set status = 'cancelled', updated_at = now()
        where ticket_id = ${ticket.id}::uuid and extra_id is null and status in ('new', 'open')`,
  );
  await endSecrets(req, sql`d.ticket_id = ${ticket.id}::uuid`, 'ticket_over');
}

/** One line of the portal where it goes on, in the language of whoever reads it there. */
async function sayInTarget(req: PayloadRequest, ticket: LockedTicket, target: LockedTicket): Promise<void> {
  const said = await queryOne<{ locale: Locale | null; subject: string }>(
    req,
    sql`select c.locale, t.subject from tickets t join customers c on c.id = ${target.customer}::uuid where t.id = ${ticket.id}::uuid`,
  );
  const words = ticketWords(said?.locale ?? 'en');
  await writeMessage(req, target, {
    author: { kind: 'system', id: null },
    key: randomUUID(),
    body: plainToRichText(words.joined(ticket.number, said?.subject ?? '')),
    internal: false,
    about: ticket.id,
  });
}
