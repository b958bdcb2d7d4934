import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';

/** Notifications that count as unread: not read, and neither in the archive nor in the bin. */
export const isUnread = sql`read_at is null and archived_at is null and deleted_at is null`;

/** How many notifications a customer has not read yet. */
export async function countUnread(req: PayloadRequest, customerId: string): Promise<number> {
  const row = await queryOne<{ unread: number }>(
    req,
    sql`select count(*)::int as unread from notifications where customer_id = ${customerId}::uuid and ${isUnread}`,
  );
  return row?.unread ?? 0;
}
