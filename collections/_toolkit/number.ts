import type { PayloadRequest } from 'payload';
import { queryOne, sql } from './database.ts';

/**
 * Takes the next number of a counter inside the request's transaction: consecutive and unique, and
 * given back when the transaction rolls back (rule 46(b) of the CGST Rules asks for consecutive
 * numbers; a PostgreSQL sequence would leave gaps). The row stays locked until commit.
 * @param key for example `INV-2026`
 */
export async function takeNumber(req: PayloadRequest, key: string): Promise<number> {
  if (!(await req.transactionID))
    throw new Error(`takeNumber(${key}) outside a transaction could leave a gap`);
  const row = await queryOne<{ value: string | number }>(
    req,
    sql`insert into counters (id, key, value, created_at, updated_at) values (gen_random_uuid(), ${key}, 1, now(), now())
        on conflict (key) do update set value = counters.value + 1, updated_at = now() returning value`,
  );
  if (!row) throw new Error(`no number for ${key}`);
  return Number(row.value);
}
