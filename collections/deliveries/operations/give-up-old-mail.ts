import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';

const keptDays = 7;

/** Ends mails that could not be sent for a week: their news is old, and their props may hold tokens. @returns how many */
export async function giveUpOldMail(req: PayloadRequest): Promise<number> {
  const before = addDays(nowOf(req), -keptDays).toISOString();
  const ended = await query(
    req,
    sql`update deliveries set status = 'failed', problem = coalesce(problem, 'not sent within a week'), props = '{}'::jsonb, updated_at = now()
        where status = 'waiting' and created_at < ${before}::timestamptz returning id`,
  );
  return ended.length;
}
