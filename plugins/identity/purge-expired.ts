import type { Pool } from 'pg';
import { audiences, tablesOf } from './audience.ts';

/**
 * Removes what has ended of both audiences: sessions (each is announced on `session_ended`), one-time tokens a
 * day after their end, Better Auth's own short-lived values. Harmless to repeat and to run twice at once.
 * @returns how many rows went
 */
export async function purgeExpired(pool: Pool, now: Date): Promise<number> {
  let gone = 0;
  for (const audience of audiences) {
    const tables = tablesOf(audience);
    for (const table of [tables.session, tables.verification]) {
      const result = await pool.query(`DELETE FROM ${table} WHERE expires_at <= $1`, [now]);
      gone += result.rowCount ?? 0;
    }
  }
  const dayBefore = new Date(now.getTime() - 86_400_000);
  const tokens = await pool.query('DELETE FROM identity.one_time_token WHERE expires_at <= $1', [dayBefore]);
  return gone + (tokens.rowCount ?? 0);
}
