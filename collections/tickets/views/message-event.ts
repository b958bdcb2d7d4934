import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskMessageView, MessageView } from '../view.ts';
import { ticketWords } from '../words.ts';
import type { MessageRow } from './message-rows.ts';
import { messageColumns, messageJoins, toDeskMessageView, toMessageView } from './message-rows.ts';

type Views = { customer: MessageView; staff: DeskMessageView };

/**
 * A message for everybody of an audience who hears of it, read once: the answer makes it into what the person with an
 * id sees, for `you` is another for each. Whether the person may hear of the ticket at all is the caller's to know.
 * @returns null when it is not for this audience, or not there
 */
export async function describeMessage<Audience extends keyof Views>(
  req: PayloadRequest,
  id: string,
  audience: Audience,
): Promise<((person: string) => Views[Audience]) | null> {
  const shown = audience === 'customer' ? sql`not m.internal` : sql`true`;
  const row = await queryOne<MessageRow>(
    req,
    sql`select ${messageColumns} from ticket_messages m ${messageJoins} where m.id = ${id}::uuid and ${shown}`,
  );
  if (!row) return null;
  const now = nowOf(req);
  const viewFor = audience === 'customer' ? toMessageView : toDeskMessageView;
  return (person) => viewFor(row, person, now) as Views[Audience];
}

/** A message that the caller has just written or changed, as she sees it. */
export async function shownMessage(
  req: PayloadRequest,
  id: string,
  caller: CustomerCaller | StaffCaller,
): Promise<MessageView | DeskMessageView> {
  const isStaff = caller.collection === 'staff';
  const viewFor = await describeMessage(req, id, isStaff ? 'staff' : 'customer');
  if (!viewFor) throw notFound(ticketWords().what.message);
  return viewFor(caller.id);
}
