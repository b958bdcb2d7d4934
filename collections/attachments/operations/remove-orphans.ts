import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { inTransaction, query, type Statement, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { givesWayAfterDays, unsentDays } from '../rules/unsent.ts';
import type { Sender } from './sender.ts';
import { uploadedBy } from './sender.ts';

const batch = 50;

/**
 * Removes files, bytes first, that were uploaded and sent with nothing for as long as what they belong to may be kept
 * on a device. Files that a kept draft of a booking still names stay as long as the draft.
 * @returns how many went
 */
export async function removeOrphans(req: PayloadRequest): Promise<number> {
  const which = olderThan(req, unsentDays);
  let gone = 0;
  for (;;) {
    const removed = await inTransaction(req, () => removeSome(req, which, batch));
    gone += removed;
    if (removed < batch) return gone;
  }
}

/**
 * Makes room for one more file of a person: the oldest that she has not sent goes, unless it is of the last day.
 * @returns whether one went
 */
export async function giveWay(req: PayloadRequest, by: Sender): Promise<boolean> {
  return (await removeSome(req, sql`${olderThan(req, givesWayAfterDays)} and ${uploadedBy(by)}`, 1)) > 0;
}

/** SQL, for an attachment `a`. */
function olderThan(req: PayloadRequest, days: number) {
  return sql`a.created_at < ${addDays(nowOf(req), -days).toISOString()}::timestamptz`;
}

async function removeSome(req: PayloadRequest, which: Statement, most: number): Promise<number> {
  const orphans = await query<{ id: string; storageKey: string }>(
    req,
    sql`select a.id, a.storage_key as "storageKey" from attachments a
        where a.ticket_id is null and a.message_id is null and ${which}
          and not exists (select 1 from booking_drafts d where d.customer_id = a.uploaded_by_id and d.data::text like '%' || a.id || '%')
        order by a.created_at limit ${most} for update of a skip locked`,
  );
  for (const orphan of orphans) await portsOf(req).files.remove(orphan.storageKey);
  if (orphans.length > 0) {
    await query(req, sql`delete from attachments where id in ${orphans.map((orphan) => orphan.id)}`);
  }
  return orphans.length;
}
