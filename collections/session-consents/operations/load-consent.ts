import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { ConsentRow } from '../views/consent.ts';
import { consentJson } from '../views/consent.ts';

/** What was last asked of a ticket's customer, and what she said. Whoever decides by it holds the ticket's lock. @param ticket its id */
export async function loadConsent(req: PayloadRequest, ticket: string): Promise<ConsentRow> {
  const row = await queryOne<{ consent: ConsentRow }>(
    req,
    sql`select ${consentJson} as consent from tickets t where t.id = ${ticket}::uuid`,
  );
  return row?.consent ?? null;
}
