import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';

const keptDays = 90;

/** Removes drafts that nobody has touched for 90 days. @returns how many */
export async function removeOldDrafts(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -keptDays).toISOString();
  const gone = await query(
    req,
    sql`delete from booking_drafts where updated_at < ${before}::timestamptz returning id`,
  );
  return gone.length;
}
