import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { attachmentWords } from '../words.ts';
import type { Sender } from './sender.ts';
import { uploadedBy } from './sender.ts';

/**
 * Removes a file that its owner has uploaded and not sent. The bytes go while the row is locked: nobody can attach the
 * row meanwhile, and if the row stays after all, the clean-up comes for it.
 * @throws DomainError `not_found` when it is attached, somebody else's or not there
 */
export async function removeFile(req: PayloadRequest, id: string, by: Sender): Promise<void> {
  await inTransaction(req, async () => {
    const file = isUuid(id)
      ? await queryOne<{ storageKey: string }>(
          req,
          sql`select storage_key as "storageKey" from attachments
              where id = ${id}::uuid and ${uploadedBy(by)} and ticket_id is null and message_id is null for update`,
        )
      : null;
    if (!file) throw notFound(attachmentWords().what);
    await portsOf(req).files.remove(file.storageKey);
    await query(req, sql`delete from attachments where id = ${id}::uuid`);
  });
}
