import type { PayloadRequest } from 'payload';
import { attachToTicket } from '#collections/attachments/operations/attach.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { DeskReplyInput } from '../contract.ts';
import { auditTicket, textKept } from './audit-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { ensureNotMerged } from './not-merged.ts';
import type { Author } from './write-message.ts';
import { findByKey, writeMessage } from './write-message.ts';

/**
 * Staff write into the conversation, or a note that no customer ever reads. Writing alone moves nothing: for that
 * there are moves. The key makes a repeat answer with the message that exists.
 * @returns the message's id
 */
export async function replyAsStaff(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { key, body, attachments, internal }: DeskReplyInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    const author: Author = { kind: 'staff', id: caller.id };
    const known = await findByKey(req, ticket, { key, author, body });
    if (known) return known;
    if (!internal) ensureNotMerged(ticket);
    const { id, event } = await writeMessage(req, ticket, { author, key, body, internal });
    const file = { by: caller, account: ticket.account, ticket: ticket.id, message: id };
    await attachToTicket(req, { ids: attachments, ...file });
    await auditTicket(req, ticket, internal ? 'ticket.noted' : 'ticket.replied', {
      [internal ? 'note' : 'message']: { before: null, after: textKept(body) },
    });
    if (!internal) await enqueue(req, 'notice', { event: 'message.from_staff', subject: event });
    return id;
  });
}
