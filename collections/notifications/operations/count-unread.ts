import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';

/** How many notifications a customer has not read yet. */
export async function countUnread(req: PayloadRequest, customerId: string): Promise<number> {
  const row = await queryOne<{ unread: number }>(
    req,
    sql`select count(*)::int as unread from notifications where customer_id = ${customerId}::uuid and read_at is null`,
  );
  return row?.unread ?? 0;
}
