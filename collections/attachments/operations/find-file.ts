import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { attachmentWords } from '../words.ts';

export type StoredFile = { id: string; filename: string; mimeType: string; storageKey: string };

/**
 * A file that somebody may have: of the account, and not hanging on a note that only staff reads; staff with `null`.
 * @throws DomainError `not_found`, whether it does not exist or is somebody else's
 */
export async function findFile(req: PayloadRequest, id: string, account: string | null): Promise<StoredFile> {
  const file = isUuid(id)
    ? await queryOne<StoredFile>(
        req,
        sql`select a.id, a.filename, a.mime_type as "mimeType", a.storage_key as "storageKey"
            from attachments a left join ticket_messages m on m.id = a.message_id
            where a.id = ${id}::uuid
              and (${account}::uuid is null or (a.account_id = ${account}::uuid and m.internal is not true))`,
      )
    : null;
  if (!file) throw notFound(attachmentWords().what);
  return file;
}
