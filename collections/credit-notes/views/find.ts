import type { PayloadRequest } from 'payload';
import type { CreditNote } from '#collections/invoices/rules/document.ts';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';

/** One credit note of the caller's account, as it was issued. A stranger's number does not exist. */
export async function findCreditNote(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<CreditNote> {
  const row = await queryOne<{ document: CreditNote }>(
    req,
    sql`select document from credit_notes where number = ${number} and account_id = ${caller.account}::uuid`,
  );
  if (!row) throw notFound('This credit note');
  return row.document;
}
