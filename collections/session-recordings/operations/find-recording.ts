import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RecordingType } from '../rules/recording.ts';
import { recordingWords } from '../rules/words.ts';

export type StoredRecording = { id: string; mimeType: RecordingType; sha256: string; storageKey: string };

/**
 * A recording that can still be played: of the account; staff with `null`.
 * @throws DomainError `not_found`, whether it does not exist, is somebody else's, was deleted or is past its time
 */
export async function findRecording(
  req: PayloadRequest,
  id: string,
  account: string | null,
): Promise<StoredRecording> {
  const recording = isUuid(id)
    ? await queryOne<StoredRecording>(
        req,
        sql`select id, mime_type as "mimeType", sha256, storage_key as "storageKey" from session_recordings
            where id = ${id}::uuid and (${account}::uuid is null or account_id = ${account}::uuid)
              and deleted_at is null and deletes_at > ${nowOf(req).toISOString()}::timestamptz`,
      )
    : null;
  if (!recording) throw notFound(recordingWords().what);
  return recording;
}
