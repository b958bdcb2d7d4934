import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

/** An extra that was agreed to is paid. Runs under the lock of its ticket, in the payment's transaction. */
export async function settleExtra(req: PayloadRequest, id: string, at: Date): Promise<void> {
  const settled = await query(
    req,
    sql`update extras set status = 'paid', paid_at = ${at.toISOString()}::timestamptz, updated_at = now()
        where id = ${id}::uuid and status = 'approved' returning 1`,
  );
  if (settled.length === 0) throw new Error(`the extra ${id} was not owed`);
}
