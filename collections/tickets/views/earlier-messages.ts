import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { DeskMessageView, MessageView } from '../conversation-view.ts';
import { ticketWords } from '../words.ts';
import type { MessagePage } from './messages.ts';
import { loadDeskMessages, loadMessages } from './messages.ts';

/**
 * What was said before a message that a page begins with.
 * @throws DomainError `not_found` for a ticket that is not there or not for whoever asks
 */
export async function earlierMessages(
  req: PayloadRequest,
  caller: CustomerCaller | StaffCaller,
  idOrNumber: string,
  before: string,
): Promise<MessagePage<MessageView> | MessagePage<DeskMessageView>> {
  const own = caller.collection === 'customers' ? sql`account_id = ${caller.account}::uuid` : sql`true`;
  const named = isUuid(idOrNumber) ? sql`id = ${idOrNumber}::uuid` : sql`number = ${idOrNumber}`;
  const ticket = await queryOne<{ id: string }>(req, sql`select id from tickets where ${named} and ${own}`);
  if (!ticket) throw notFound(ticketWords().what.ticket);
  return caller.collection === 'customers'
    ? loadMessages(req, caller, ticket.id, before)
    : loadDeskMessages(req, caller, ticket.id, before);
}
