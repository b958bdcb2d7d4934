import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

export type Address = {
  line1: string;
  line2?: string | null;
  landmark?: string | null;
  city: string;
  stateCode: string;
  pin: string;
};

/** Replaces an account's primary address, or writes the first. Runs under the lock of the account. */
export async function savePrimaryAddress(
  req: PayloadRequest,
  account: string,
  address: Address,
): Promise<void> {
  const { line1, city, stateCode, pin } = address;
  const line2 = address.line2 || null;
  const landmark = address.landmark || null;
  const changed = await query(
    req,
    sql`update addresses set line1 = ${line1}, line2 = ${line2}, landmark = ${landmark}, city = ${city}, state_code = ${stateCode},
            pin = ${pin}, updated_at = now()
        where account_id = ${account}::uuid and kind = 'primary' returning id`,
  );
  if (changed.length > 0) return;
  await query(
    req,
    sql`insert into addresses (id, account_id, kind, line1, line2, landmark, city, state_code, pin, created_at, updated_at)
        values (uuidv7(), ${account}::uuid, 'primary', ${line1}, ${line2}, ${landmark}, ${city}, ${stateCode}, ${pin}, now(), now())`,
  );
}
