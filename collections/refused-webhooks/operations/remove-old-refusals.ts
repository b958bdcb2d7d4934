import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';

const keptDays = 90;

/** Removes counts of refused webhooks after 90 days. @returns how many */
export async function removeOldRefusals(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -keptDays).toISOString();
  const gone = await query(
    req,
    sql`delete from refused_webhooks where hour < ${before}::timestamptz returning id`,
  );
  return gone.length;
}
