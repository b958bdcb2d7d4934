import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { editLimit } from '../contract.ts';
import { ticketWords } from '../words.ts';

/**
 * Gives a message another text, under its ticket's lock, and keeps the one it had.
 * @throws DomainError `illegal_move` when it has been changed as often as its versions are kept
 */
export async function replaceText(req: PayloadRequest, message: string, body: RichText): Promise<void> {
  const kept = await queryOne<{ versions: string }>(
    req,
    sql`select count(*) as versions from message_edits where message_id = ${message}::uuid`,
  );
  if (Number(kept?.versions) >= editLimit)
    throw new DomainError('illegal_move', ticketWords().editedTooOften(editLimit));
  const now = nowOf(req).toISOString();
  await query(
    req,
    sql`insert into message_edits (id, message_id, account_id, body, body_text, at, created_at, updated_at)
        select uuidv7(), id, account_id, body, body_text, ${now}::timestamptz, now(), now() from ticket_messages where id = ${message}::uuid`,
  );
  await query(
    req,
    sql`update ticket_messages set body = ${JSON.stringify(body)}::jsonb, body_text = ${richTextToPlain(body)}, edited_at = ${now}::timestamptz,
          revision = revision + 1, updated_at = ${now}::timestamptz
        where id = ${message}::uuid`,
  );
}
