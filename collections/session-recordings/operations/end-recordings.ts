import type { PayloadRequest } from 'payload';
import { inTransaction, pgArray, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { type Removable, removableColumns, removeRecording } from './remove-recording.ts';

/**
 * Deletes recordings whose day has come, bytes and all, each in a transaction of its own. One that cannot be deleted is
 * noted, keeps no other alive, and is tried again in the next run. Safe to run twice at once. @returns how many went
 */
export async function endRecordings(req: PayloadRequest): Promise<number> {
  const failed: string[] = [];
  let gone = 0;
  for (;;) {
    const picked: string[] = [];
    try {
      await inTransaction(req, async () => {
        const recording = await nextDue(req, failed);
        if (!recording) return;
        picked.push(recording.id);
        await removeRecording(req, recording, { is: 'clock' });
      });
      if (picked.length === 0) return gone;
      gone += 1;
    } catch (error) {
      // Without one it is the database, not a file.
      if (picked.length === 0) throw error;
      failed.push(...picked);
      req.payload.logger.error(
        { err: error, recording: picked[0] },
        'a recording could not be deleted on its day',
      );
    }
  }
}

/** Locks the one that is due the longest, without those that failed in this run. */
function nextDue(req: PayloadRequest, failed: readonly string[]): Promise<Removable | null> {
  return queryOne<Removable>(
    req,
    sql`select ${removableColumns} from session_recordings r
        where r.deleted_at is null and r.deletes_at <= ${nowOf(req).toISOString()}::timestamptz
          and not (r.id = any(${pgArray(failed)}::uuid[]))
        order by r.deletes_at limit 1 for no key update of r skip locked`,
  );
}
