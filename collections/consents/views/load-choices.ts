import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import type { ConsentChoices } from '../contract.ts';

/** What a customer agrees to now: the latest word on each purpose; silence is no consent. */
export async function loadChoices(req: PayloadRequest, customer: string): Promise<ConsentChoices> {
  const rows = await query<{ purpose: keyof ConsentChoices; given: boolean }>(
    req,
    sql`select distinct on (purpose) purpose, given from consents
        where customer_id = ${customer}::uuid and purpose in ('whatsapp', 'marketing')
        order by purpose, at desc, id desc`,
  );
  const given = (purpose: keyof ConsentChoices) => rows.some((row) => row.purpose === purpose && row.given);
  return { whatsapp: given('whatsapp'), marketing: given('marketing') };
}
