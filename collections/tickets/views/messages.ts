import type { PayloadRequest } from 'payload';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskMessageView, MessageView } from '../view.ts';
import type { MessageRow } from './message-rows.ts';
import { messageColumns, messageJoins, toDeskMessageView, toMessageView } from './message-rows.ts';

/** Messages that a page shows at once. */
export const messagesAtOnce = 200;

/** The newest messages, oldest first; `earlier` when there are more before them. */
export type MessagePage<View> = { messages: View[]; earlier: boolean };

/**
 * The conversation of a ticket as a customer may read it: what staff noted among themselves is not selected.
 * @param before id of a message: those before it
 */
export async function loadMessages(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: string,
  before?: string,
): Promise<MessagePage<MessageView>> {
  const now = nowOf(req);
  const own = sql`m.account_id = ${caller.account}::uuid and not m.internal`;
  const { rows, earlier } = await load(req, sql`m.ticket_id = ${ticket}::uuid and ${own}`, before);
  return { messages: rows.map((row) => toMessageView(row, caller.id, now)), earlier };
}

/** The conversation of a ticket with everything that staff noted. */
export async function loadDeskMessages(
  req: PayloadRequest,
  caller: StaffCaller,
  ticket: string,
  before?: string,
): Promise<MessagePage<DeskMessageView>> {
  const now = nowOf(req);
  const { rows, earlier } = await load(req, sql`m.ticket_id = ${ticket}::uuid`, before);
  return { messages: rows.map((row) => toDeskMessageView(row, caller.id, now)), earlier };
}

async function load(req: PayloadRequest, which: ReturnType<typeof sql>, before: string | undefined) {
  const older = before
    ? sql`and (m.created_at, m.id) < (select b.created_at, b.id from ticket_messages b where b.id = ${before}::uuid)`
    : sql``;
  const rows = await query<MessageRow>(
    req,
    sql`select ${messageColumns} from ticket_messages m ${messageJoins} where ${which} ${older}
        order by m.created_at desc, m.id desc limit ${messagesAtOnce + 1}`,
  );
  return { rows: rows.slice(0, messagesAtOnce).reverse(), earlier: rows.length > messagesAtOnce };
}
