import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { pgArray, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskMessageView, MessageView } from '../conversation-view.ts';
import { ticketWords } from '../words.ts';
import type { MessageRow } from './message-rows.ts';
import { messageColumns, messageJoins, toDeskMessageView, toMessageView } from './message-rows.ts';

type Views = { customer: MessageView; staff: DeskMessageView };

/**
 * Messages for everybody of an audience who hears of them, read once and in one statement: each becomes what the person
 * with an id sees, for `you` is another for each. Whether the person may hear of the tickets at all is the caller's to know.
 * @returns by the message's id; those that are not for this audience, or not there, are missing
 */
export async function describeMessages<Audience extends keyof Views>(
  req: PayloadRequest,
  ids: readonly string[],
  audience: Audience,
): Promise<Map<string, (person: string) => Views[Audience]>> {
  if (ids.length === 0) return new Map();
  const shown = audience === 'customer' ? sql`not m.internal` : sql`true`;
  const rows = await query<MessageRow>(
    req,
    sql`select ${messageColumns} from ticket_messages m ${messageJoins} where m.id = any(${pgArray(ids)}::uuid[]) and ${shown}`,
  );
  const now = nowOf(req);
  const viewFor = audience === 'customer' ? toMessageView : toDeskMessageView;
  return new Map(rows.map((row) => [row.id, (person) => viewFor(row, person, now) as Views[Audience]]));
}

/** A message that the caller has just written or changed, as she sees it. */
export async function shownMessage(
  req: PayloadRequest,
  id: string,
  caller: CustomerCaller | StaffCaller,
): Promise<MessageView | DeskMessageView> {
  const isStaff = caller.collection === 'staff';
  const viewFor = (await describeMessages(req, [id], isStaff ? 'staff' : 'customer')).get(id);
  if (!viewFor) throw notFound(ticketWords().what.message);
  return viewFor(caller.id);
}
