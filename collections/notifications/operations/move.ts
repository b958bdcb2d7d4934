import type { PayloadRequest } from 'payload';
import type * as z from 'zod/mini';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { moveNotificationsInput } from '../contract.ts';
import { countUnread } from './count-unread.ts';

type Move = z.output<typeof moveNotificationsInput>;

/**
 * Moves notifications of one customer to another place. Ids that are not hers are passed over without a word, so that
 * none can be told from one that does not exist.
 * @returns how many are unread now, and how many were moved
 */
export async function moveNotifications(
  req: PayloadRequest,
  customerId: string,
  { ids, to }: Move,
): Promise<{ unread: number; moved: number }> {
  const now = nowOf(req).toISOString();
  const archived = to === 'archive' ? now : null;
  // Out of the bin it comes back to where it lay.
  const places =
    to === 'bin'
      ? sql`deleted_at = ${now}::timestamptz`
      : sql`archived_at = ${archived}::timestamptz, deleted_at = null`;
  const moved = await query(
    req,
    sql`update notifications set ${places}, updated_at = now() where customer_id = ${customerId}::uuid and id in ${ids} returning id`,
  );
  return { unread: await countUnread(req, customerId), moved: moved.length };
}
