import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { query, sql } from '#toolkit/database.ts';
import type { MessageHistoryView } from '../conversation-view.ts';
import { instant } from './card.ts';

/**
 * What a message said before, oldest first, each text with the moment it was written; the last is what it says now.
 * @param account whose conversations; `null` for staff, who also read the history of notes
 * @throws DomainError `not_found`, whether it is not there or is not for whoever asks
 */
export async function messageHistory(
  req: PayloadRequest,
  id: string,
  account: string | null,
): Promise<MessageHistoryView> {
  const versions = isUuid(id) ? await load(req, id, account) : [];
  if (versions.length === 0) throw notFound('This message');
  return {
    versions: versions.map(({ body }, i) => ({
      // An edit keeps when its text was replaced, which is when the next one was written.
      at: instant(versions[i - 1]?.replacedAt ?? versions[i]?.writtenAt ?? ''),
      html: richTextToHtml(body),
    })),
  };
}

type Version = { body: RichText; writtenAt: string; replacedAt: string | null };

function load(req: PayloadRequest, id: string, account: string | null): Promise<Version[]> {
  return query<Version>(
    req,
    sql`with shown as (
          select id, body, created_at from ticket_messages
          where id = ${id}::uuid and (${account}::uuid is null or (account_id = ${account}::uuid and not internal))
        )
        select e.body, m.created_at as "writtenAt", e.at as "replacedAt", e.id as place from message_edits e join shown m on m.id = e.message_id
        union all
        select m.body, m.created_at, null, null from shown m
        order by "replacedAt" nulls last, place`,
  );
}
