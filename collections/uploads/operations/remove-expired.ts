import type { PayloadRequest } from 'payload';
import { storageKeyOf } from '#collections/attachments/operations/keep-file.ts';
import { recordingFolderOf } from '#collections/session-recordings/rules/recording.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { discard } from './discard.ts';

const batch = 50;

/**
 * Removes what has arrived of files that nobody went on with in time. One that became an attachment just before a crash
 * leaves that alone. @returns how many went
 */
export async function removeExpired(req: PayloadRequest): Promise<number> {
  let gone = 0;
  for (;;) {
    const removed = await inTransaction(req, () => removeSome(req));
    gone += removed;
    if (removed < batch) return gone;
  }
}

async function removeSome(req: PayloadRequest): Promise<number> {
  const expired = await query<{ id: string; kept: boolean; recorded: boolean }>(
    req,
    sql`select u.id, exists (select 1 from attachments a where a.id = u.id) as kept,
          exists (select 1 from session_recordings r where r.id = u.id) as recorded from uploads u
        where u.expires_at <= ${nowOf(req).toISOString()}::timestamptz
        order by u.expires_at limit ${batch} for update of u skip locked`,
  );
  for (const { id, kept, recorded } of expired) {
    // The bytes of an attachment or a recording whose row was never committed lie under the same id.
    if (!kept) await portsOf(req).files.remove(storageKeyOf(id));
    if (!recorded) await portsOf(req).files.removeAll(recordingFolderOf(id));
    await discard(req, id);
  }
  return expired.length;
}
