import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { ContactMethod } from '../choices.ts';
import type { ProfileDetails } from '../page-views.ts';

type Row = {
  name: string;
  email: string;
  phone: string | null;
  preferredContact: ContactMethod;
  complete: boolean;
  line1: string | null;
  line2: string | null;
  landmark: string | null;
  city: string;
  stateCode: string;
  pin: string;
  billingName: string | null;
  gstin: string | null;
};

/** What a customer has told us about herself and her account, in one statement. */
export async function loadProfile(req: PayloadRequest, customer: string): Promise<ProfileDetails> {
  const row = await queryOne<Row>(
    req,
    sql`select c.name, c.email, c.phone, c.preferred_contact as "preferredContact",
               c.profile_completed_at is not null and a.id is not null as complete,
               a.line1, a.line2, a.landmark, a.city, a.state_code as "stateCode", a.pin, b.name as "billingName", b.gstin
        from customers c
        left join addresses a on a.account_id = c.account_id and a.kind = 'primary'
        left join billing_profiles b on b.account_id = c.account_id
        where c.id = ${customer}::uuid
        order by a.id limit 1`,
  );
  if (!row) throw new Error(`no customer ${customer}`);
  const { name, email, phone, preferredContact, complete, line1, line2, landmark, city, stateCode, pin } =
    row;
  return {
    name,
    email,
    phone,
    preferredContact,
    address: line1 === null ? null : { line1, line2, landmark, city, stateCode, pin },
    billing: row.billingName === null ? null : { name: row.billingName, gstin: row.gstin },
    complete,
  };
}
