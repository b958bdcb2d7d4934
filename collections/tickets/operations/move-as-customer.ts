import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { CustomerMoveInput } from '../contract.ts';
import { applyMove, ensureMove, isDone } from './apply-move.ts';
import { lockOwnTicket } from './locked-ticket.ts';
import { needWords } from './need-words.ts';
import type { Author } from './write-message.ts';
import { writeMessage } from './write-message.ts';

/**
 * A customer says that it is solved, that it is not yet, or takes a closed ticket up again. A repeat of the same click
 * changes nothing, and neither does confirming what is confirmed.
 */
export async function moveAsCustomer(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  { move, key, body }: CustomerMoveInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    if (await isDone(req, ticket, { key, move, body })) return;
    if (move === 'confirm' && ticket.status === 'closed') return;
    ensureMove(req, ticket, move, 'customer');
    needWords(move, body);
    const author: Author = { kind: 'customer', id: caller.id };
    const written = body && (await writeMessage(req, ticket, { author, key, body, internal: false }));
    const event = await applyMove(req, ticket, move, { actor: author, said: written?.id, key });
    if (move !== 'confirm') await enqueue(req, 'notice', { event: 'ticket.reopened', subject: event });
    else if (written)
      await enqueue(req, 'notice', { event: 'message.from_customer', subject: written.event });
  });
}
