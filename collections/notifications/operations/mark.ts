import type { PayloadRequest } from 'payload';
import type * as z from 'zod/mini';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { markNotificationsInput } from '../contract.ts';
import { countUnread } from './count-unread.ts';

type Mark = z.output<typeof markNotificationsInput>;

/**
 * Marks notifications of one customer as read or unread. Ids that are not hers are passed over without a word,
 * so that none can be told from one that does not exist.
 * @returns how many are unread now
 */
export async function markNotifications(
  req: PayloadRequest,
  customerId: string,
  { ids, read }: Mark,
): Promise<{ unread: number }> {
  const readAt = read ? nowOf(req).toISOString() : null;
  const chosen = ids ? sql`and id in ${ids}` : sql`and archived_at is null and deleted_at is null`;
  await query(
    req,
    sql`update notifications set read_at = ${readAt}::timestamptz, updated_at = now()
        where customer_id = ${customerId}::uuid and (read_at is null) = ${read} ${chosen}`,
  );
  return { unread: await countUnread(req, customerId) };
}
