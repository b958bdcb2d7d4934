import type { PayloadRequest } from 'payload';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { type Removable, removableColumns, removeRecordings } from './remove-recording.ts';

const batch = 20;

/** Deletes recordings whose day has come, bytes and all. Safe to run twice at once. @returns how many went */
export async function endRecordings(req: PayloadRequest): Promise<number> {
  let gone = 0;
  for (;;) {
    const removed = await inTransaction(req, async () => {
      const due = await query<Removable>(
        req,
        sql`select ${removableColumns} from session_recordings r
            where r.deleted_at is null and r.deletes_at <= ${nowOf(req).toISOString()}::timestamptz
            order by r.deletes_at limit ${batch} for no key update of r skip locked`,
      );
      await removeRecordings(req, due, { is: 'clock' });
      return due.length;
    });
    gone += removed;
    if (removed < batch) return gone;
  }
}
