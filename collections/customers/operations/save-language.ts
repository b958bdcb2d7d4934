import type { PayloadRequest } from 'payload';
import type { Locale } from '#kernel/messages.ts';
import { query, sql } from '#toolkit/database.ts';

/** The language in which a customer is spoken to from now on: on every device, in notifications and in mails. */
export async function saveLanguage(req: PayloadRequest, customer: string, locale: Locale): Promise<void> {
  await query(
    req,
    sql`update customers set locale = ${locale}, updated_at = now()
        where id = ${customer}::uuid and locale is distinct from ${locale}`,
  );
}
