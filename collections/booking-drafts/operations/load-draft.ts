import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { DraftView } from '../view.ts';

type Row = { data: Record<string, unknown>; revision: string; savedAt: string };

/** The customer's half-written booking, or null. */
export async function loadDraft(req: PayloadRequest, customerId: string): Promise<DraftView | null> {
  const row = await queryOne<Row>(
    req,
    sql`select data, revision, updated_at as "savedAt" from booking_drafts where customer_id = ${customerId}::uuid`,
  );
  if (!row) return null;
  return { data: row.data, revision: Number(row.revision), savedAt: new Date(row.savedAt).toISOString() };
}
