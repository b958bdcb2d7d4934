import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

/** Forgets the customer's half-written booking; after booking, in the same transaction. */
export async function clearDraft(req: PayloadRequest, customerId: string): Promise<void> {
  await query(req, sql`delete from booking_drafts where customer_id = ${customerId}::uuid`);
}
