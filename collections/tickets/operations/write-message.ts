import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { record } from '#toolkit/activity.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { hasClock } from '../rules/sla.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';

export type Author = { kind: 'customer' | 'staff'; id: string } | { kind: 'system'; id: null };

export type NewMessage = {
  author: Author;
  /** Made once per writing. */
  key: string;
  body: RichText;
  internal: boolean;
  /** Id of the ticket that it is about, where that is another. */
  about?: string;
};

/** SQL: what a message `m` said when it was sent, whatever it was changed to since. */
const firstBody = sql`coalesce((select e.body from message_edits e where e.message_id = m.id order by e.at, e.id limit 1), m.body)`;

/** SQL, for a message `m`: whether it was sent with this text; without a text, whether there is no message. */
export function wasSentAs(body: RichText | undefined) {
  return body ? sql`coalesce(${firstBody} = ${JSON.stringify(body)}::jsonb, false)` : sql`m.id is null`;
}

/**
 * What was written under this key already: the same text of the same person on the same ticket is the same message.
 * @returns its id, or null
 * @throws DomainError `conflict` for the key of another text, of somebody else's message, or of one on another ticket
 */
export async function findByKey(
  req: PayloadRequest,
  ticket: LockedTicket,
  { key, author, body }: Pick<NewMessage, 'key' | 'author' | 'body'>,
): Promise<string | null> {
  const known = await queryOne<{ id: string; ticket: string; author: string | null; same: boolean }>(
    req,
    sql`select m.id, m.ticket_id as ticket, coalesce(m.author_customer_id, m.author_staff_id) as author, ${wasSentAs(body)} as same
        from ticket_messages m where m.key = ${key}`,
  );
  if (!known) return null;
  if (known.ticket !== ticket.id || known.author !== author.id || !known.same) throw keyTaken();
  return known.id;
}

/**
 * Writes into a conversation and its history, under the ticket's lock. Messages of a ticket follow each other in time,
 * by a millisecond at the least, whatever the clocks of several processes say: order and reading marks rest on it.
 * @returns the message's id, and that of its event in the history
 * @throws DomainError `conflict` when the key is taken
 */
export async function writeMessage(
  req: PayloadRequest,
  ticket: LockedTicket,
  { author, key, body, internal, about }: NewMessage,
): Promise<{ id: string; event: string }> {
  const customer = author.kind === 'customer' ? author.id : null;
  const staff = author.kind === 'staff' ? author.id : null;
  const now = nowOf(req).toISOString();
  const row = await queryOne<{ id: string; at: string }>(
    req,
    sql`insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, author_staff_id, internal, about_id, body, body_text, key, created_at, updated_at)
        select uuidv7(), ${ticket.id}::uuid, ${ticket.account}::uuid, ${author.kind}::enum_ticket_messages_author_kind, ${customer}::uuid,
          ${staff}::uuid, ${internal}::boolean, ${about ?? null}::uuid,
          ${JSON.stringify(body)}::jsonb, ${richTextToPlain(body)}::text, ${key}::text, moment.at, moment.at
        from (select greatest(${now}::timestamptz, (select max(created_at) + interval '1 millisecond' from ticket_messages where ticket_id = ${ticket.id}::uuid)) as at) moment
        on conflict (key) do nothing returning id, created_at as at`,
  );
  if (!row) throw keyTaken();
  if (author.kind === 'staff' && !internal) await noteFirstAnswer(req, ticket, now);
  const event = await record(req, {
    kind: internal ? 'note.posted' : 'message.posted',
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: author.kind, ...(author.id === null ? {} : { id: author.id }) },
    ticket: ticket.id,
    data: { message: row.id },
    at: new Date(row.at),
  });
  return { id: row.id, event };
}

/** The first that a customer hears of us in each round of a ticket; what we write before it or after it is none. */
async function noteFirstAnswer(req: PayloadRequest, ticket: LockedTicket, at: string): Promise<void> {
  if (ticket.firstAnsweredAt !== null || !hasClock(ticket.status)) return;
  await query(
    req,
    sql`update tickets set first_answered_at = ${at}::timestamptz where id = ${ticket.id}::uuid`,
  );
  ticket.firstAnsweredAt = at;
}

/** What is sent under a key that stands for something else already. */
export function keyTaken(): DomainError {
  return new DomainError('conflict', ticketWords().keyTaken);
}
