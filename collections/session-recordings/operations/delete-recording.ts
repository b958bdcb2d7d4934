import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { recordingWords } from '../rules/words.ts';
import { type Removable, removableColumns, removeRecording } from './remove-recording.ts';

/**
 * A customer has a recording of her session deleted before its time. Twice is once.
 * @throws DomainError `not_found`, whether it is not there or a stranger's
 */
export async function deleteRecording(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const recording = isUuid(id)
      ? await queryOne<Removable & { isGone: boolean }>(
          req,
          sql`select ${removableColumns}, r.deleted_at is not null as "isGone" from session_recordings r
              where r.id = ${id}::uuid and r.account_id = ${caller.account}::uuid for no key update`,
        )
      : null;
    if (!recording) throw notFound(recordingWords().what);
    if (!recording.isGone) await removeRecording(req, recording, { is: 'customer', id: caller.id });
  });
}
