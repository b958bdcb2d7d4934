import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';

const batch = 50;

/**
 * Removes files, bytes first, that were uploaded more than a day ago and sent with nothing. Files that a kept draft
 * of their owner still names stay as long as the draft.
 * @returns how many went
 */
export async function removeOrphans(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -1).toISOString();
  let gone = 0;
  for (;;) {
    const removed = await inTransaction(req, () => removeSome(req, before));
    gone += removed;
    if (removed < batch) return gone;
  }
}

async function removeSome(req: PayloadRequest, before: string): Promise<number> {
  const orphans = await query<{ id: string; storageKey: string }>(
    req,
    sql`select a.id, a.storage_key as "storageKey" from attachments a
        where a.ticket_id is null and a.message_id is null and a.created_at < ${before}::timestamptz
          and not exists (select 1 from booking_drafts d where d.customer_id = a.uploaded_by_id and d.data::text like '%' || a.id || '%')
        order by a.created_at limit ${batch} for update of a skip locked`,
  );
  for (const orphan of orphans) await portsOf(req).files.remove(orphan.storageKey);
  if (orphans.length > 0) {
    await query(req, sql`delete from attachments where id in ${orphans.map((orphan) => orphan.id)}`);
  }
  return orphans.length;
}
