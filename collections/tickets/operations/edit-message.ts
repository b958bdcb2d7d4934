import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { EditMessageInput } from '../contract.ts';
import { editMinutes } from '../contract.ts';
import { editableUntil } from '../rules/edit-window.ts';
import { ticketWords } from '../words.ts';
import { auditTicket, textKept } from './audit-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { replaceText } from './replace-text.ts';

/**
 * Changes what somebody wrote, within the minutes that a writer has; what it said before is kept. A text that stands
 * there already changes nothing, so that a repeat answers the same.
 * @throws DomainError `not_found` for a message that the caller has not written, `conflict` when it was changed
 * meanwhile, `illegal_move` when it is too old or has been changed too often
 */
export async function editMessage(
  req: PayloadRequest,
  caller: CustomerCaller | StaffCaller,
  id: string,
  { body, revision }: EditMessageInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockTicket(req, await ticketOf(req, caller, id));
    const message = await queryOne<{
      at: string;
      internal: boolean;
      revision: string;
      same: boolean;
      was: RichText;
    }>(
      req,
      sql`select created_at as at, internal, revision, body = ${JSON.stringify(body)}::jsonb as same, body as was from ticket_messages where id = ${id}::uuid`,
    );
    if (!message || message.same) return;
    const words = ticketWords();
    if (Number(message.revision) !== revision) throw new DomainError('conflict', words.messageStale);
    if (editableUntil(new Date(message.at), nowOf(req)) === null)
      throw new DomainError('illegal_move', words.editTooLate(editMinutes));
    await replaceText(req, id, body);
    await record(req, {
      kind: message.internal ? 'note.edited' : 'message.edited',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: caller.collection === 'staff' ? 'staff' : 'customer', id: caller.id },
      ticket: ticket.id,
      data: { message: id },
    });
    await auditTicket(req, ticket, 'ticket.message_edited', {
      [message.internal ? 'note' : 'message']: { before: textKept(message.was), after: textKept(body) },
    });
  });
}

/** The ticket of a message that the caller wrote. */
async function ticketOf(
  req: PayloadRequest,
  caller: CustomerCaller | StaffCaller,
  message: string,
): Promise<string> {
  const byCaller =
    caller.collection === 'staff'
      ? sql`author_staff_id = ${caller.id}::uuid`
      : sql`author_customer_id = ${caller.id}::uuid and account_id = ${caller.account}::uuid`;
  const row = isUuid(message)
    ? await queryOne<{ ticket: string }>(
        req,
        sql`select ticket_id as ticket from ticket_messages where id = ${message}::uuid and ${byCaller}`,
      )
    : null;
  if (!row) throw notFound(ticketWords().what.message);
  return row.ticket;
}
