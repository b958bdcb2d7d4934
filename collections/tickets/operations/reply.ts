import type { PayloadRequest } from 'payload';
import { attachToTicket } from '#collections/attachments/operations/attach.ts';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ReplyInput } from '../contract.ts';
import { moveProblem } from '../rules/moves.ts';
import { mayWrite } from '../rules/writing.ts';
import { ticketWords } from '../words.ts';
import { applyMove } from './apply-move.ts';
import { lockOwnTicket } from './locked-ticket.ts';
import { ensureNotMerged } from './not-merged.ts';
import type { Author } from './write-message.ts';
import { findByKey, writeMessage } from './write-message.ts';

/**
 * A customer writes into the conversation. Where the ticket waited for her, it goes on with it. The key makes a repeat
 * (double click, lost answer, second tab) answer with the message that exists.
 * @returns the message's id
 */
export async function reply(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: ReplyInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const author: Author = { kind: 'customer', id: caller.id };
    const { key, body, attachments } = input;
    const known = await findByKey(req, ticket, { key, author, body });
    if (known) return known;
    const now = nowOf(req);
    ensureNotMerged(ticket);
    if (!mayWrite(ticket, now)) throw new DomainError('illegal_move', ticketWords().noMoreReplies);
    const { id, event } = await writeMessage(req, ticket, { author, key, body, internal: false });
    await attachToTicket(req, {
      ids: attachments,
      by: caller,
      account: caller.account,
      ticket: ticket.id,
      message: id,
    });
    if (moveProblem('answer', ticket, 'customer', now) === null)
      await applyMove(req, ticket, 'answer', { actor: author, said: id });
    await enqueue(req, 'notice', { event: 'message.from_customer', subject: event });
    return id;
  });
}
