import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import type { Deleter } from '../rules/recording.ts';
import { recordingFolderOf } from '../rules/recording.ts';

/** What is needed of a recording to take it away. */
export type Removable = { id: string; storageKey: string; ticket: string; account: string; customer: string };

/** SQL, for recordings `r`, as `Removable`. */
export const removableColumns = sql`r.id, r.storage_key as "storageKey", r.ticket_id as ticket, r.account_id as account, r.customer_id as customer`;

/**
 * Takes the bytes of a locked recording away, and says so in its row and in the history. The bytes go first: where the
 * row stays after all, the clock comes for it again. What a broken attempt to keep it left goes with them.
 * @param by the customer who wanted it, or the clock
 */
export async function removeRecording(
  req: PayloadRequest,
  { id, storageKey, ticket, account, customer }: Removable,
  by: { is: Deleter; id?: string },
): Promise<void> {
  const now = nowOf(req).toISOString();
  const { files } = portsOf(req);
  await files.remove(storageKey);
  await files.removeAll(recordingFolderOf(id));
  await query(
    req,
    sql`update session_recordings set storage_key = null, deleted_at = ${now}::timestamptz, deleted_by = ${by.is}, updated_at = ${now}::timestamptz
        where id = ${id}::uuid`,
  );
  await record(req, {
    kind: 'recording.deleted',
    account,
    customer,
    actor: by.is === 'customer' ? { kind: 'customer', id: by.id ?? null } : { kind: 'system' },
    ticket,
    data: { recording: id, by: by.is },
  });
}
