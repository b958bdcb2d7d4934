import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';

/** To whom and where an account's documents go, as it stands now. */
export type BillingDetails = {
  name: string;
  gstin: string | null;
  line1: string;
  line2: string | null;
  landmark: string | null;
  city: string;
  stateCode: string;
  pin: string;
};

/** @returns null while the account has no primary address: without a State no document can be issued */
export async function loadBilling(req: PayloadRequest, account: string): Promise<BillingDetails | null> {
  return queryOne<BillingDetails>(
    req,
    sql`select coalesce(b.name, acc.name) as name, b.gstin, a.line1, a.line2, a.landmark, a.city, a.state_code as "stateCode", a.pin
        from accounts acc
        join addresses a on a.account_id = acc.id and a.kind = 'primary'
        left join billing_profiles b on b.account_id = acc.id
        where acc.id = ${account}::uuid`,
  );
}
