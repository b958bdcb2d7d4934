import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

/**
 * Sets to whom an account's invoices are made out. With neither name nor GSTIN it is the person herself, and
 * no billing profile is kept. Runs under the lock of the account.
 */
export async function saveBilling(
  req: PayloadRequest,
  account: string,
  billing: { name: string; gstin: string; person: string },
): Promise<void> {
  const { name, gstin, person } = billing;
  if (name === '' && gstin === '') {
    await query(req, sql`delete from billing_profiles where account_id = ${account}::uuid`);
    return;
  }
  await query(
    req,
    sql`insert into billing_profiles (id, account_id, name, gstin, created_at, updated_at)
        values (uuidv7(), ${account}::uuid, ${name || person}, ${gstin || null}, now(), now())
        on conflict (account_id) do update set name = excluded.name, gstin = excluded.gstin, updated_at = now()`,
  );
}
