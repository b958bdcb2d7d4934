import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { binDays } from '../contract.ts';

/** Removes for good what lies in the bin for longer than it can be had back. @returns how many */
export async function emptyBin(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -binDays).toISOString();
  const gone = await query(
    req,
    sql`delete from notifications where deleted_at < ${before}::timestamptz returning id`,
  );
  return gone.length;
}
