import type { PayloadRequest } from 'payload';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { query, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskMessageView, MessageView } from '../conversation-view.ts';
import type { MessageRow } from './message-rows.ts';
import { messageColumns, messageJoins, toDeskMessageView, toMessageView } from './message-rows.ts';

/** A page of a conversation ends after so many messages, or when their texts take so many bytes as they are stored. */
const messagesAtOnce = 200;
const bytesAtOnce = 512_000;

/** The newest messages, oldest first, as many as a page takes; `earlier` when there are more before them. */
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

async function load(req: PayloadRequest, which: Statement, before: string | undefined) {
  const older = before
    ? sql`and (m.created_at, m.id) < (select b.created_at, b.id from ticket_messages b where b.id = ${before}::uuid)`
    : sql``;
  // The newest is shown whatever it takes, or the page would be empty.
  const rows = await query<MessageRow & { found: string }>(
    req,
    sql`with newest as (
          select m.id, m.body, row_number() over (order by m.created_at desc, m.id desc) as place from ticket_messages m
          where ${which} ${older} order by m.created_at desc, m.id desc limit ${messagesAtOnce + 1}
        ), sized as (
          select id, place, sum(octet_length(body::text)) over (order by place) as bytes, count(*) over () as found from newest
        )
        select ${messageColumns}, p.found from sized p join ticket_messages m on m.id = p.id ${messageJoins}
        where p.place <= ${messagesAtOnce} and (p.place = 1 or p.bytes <= ${bytesAtOnce}) order by p.place desc`,
  );
  return { rows, earlier: rows.length < Number(rows[0]?.found ?? 0) };
}
