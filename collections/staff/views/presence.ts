import type { PayloadRequest } from 'payload';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { isPresent } from '../presence-sql.ts';
import type { PresenceView } from '../view.ts';

/** Whether the caller is there or away. */
export async function presenceOf(req: PayloadRequest, caller: StaffCaller): Promise<PresenceView> {
  const row = await queryOne<{ present: boolean; until: string | null }>(
    req,
    sql`select ${isPresent(nowOf(req).toISOString())} as present, s.away_until as until from staff s where s.id = ${caller.id}::uuid`,
  );
  if (!row || row.present) return { away: null };
  return { away: { until: row.until === null ? null : new Date(row.until).toISOString() } };
}
