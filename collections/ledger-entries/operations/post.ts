import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import type { Entry } from '../rules/postings.ts';

export type Posting = {
  /** Unique name of the posting, such as `payment:<id>`: a second posting of the same name is refused by the database. */
  posting: string;
  entries: Entry[];
  memo: string;
  occurredAt: Date;
  account: string;
  invoice?: string | null;
  payment?: string | null;
  refund?: string | null;
  creditNote?: string | null;
};

/** Appends a balanced posting inside the request's transaction. */
export async function post(req: PayloadRequest, posting: Posting): Promise<void> {
  for (const entry of posting.entries) {
    await query(
      req,
      sql`insert into ledger_entries (id, posting, account, amount, memo, occurred_at, customer_account_id, invoice_id, payment_id, refund_id, credit_note_id, created_at, updated_at)
          values (uuidv7(), ${posting.posting}, ${entry.account}, ${entry.amount}, ${posting.memo}, ${posting.occurredAt.toISOString()}::timestamptz,
                  ${posting.account}::uuid, ${posting.invoice ?? null}::uuid, ${posting.payment ?? null}::uuid, ${posting.refund ?? null}::uuid, ${posting.creditNote ?? null}::uuid, now(), now())`,
    );
  }
}
