import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { query, sql } from '#toolkit/database.ts';
import { attachmentWords } from '../words.ts';
import type { Sender } from './sender.ts';
import { uploadedBy } from './sender.ts';

/**
 * Hangs uploaded files on a ticket and its message, inside the caller's transaction. Each must have been uploaded by
 * this very person and be attached to nothing; another one's id answers as an id that does not exist. What staff send
 * belongs to the ticket's account from then on.
 * @throws DomainError `invalid`, naming the first id that will not do under `attachments.<index>`
 */
export async function attachToTicket(
  req: PayloadRequest,
  {
    ids,
    by,
    account,
    ticket,
    message,
  }: { ids: readonly string[]; by: Sender; account: string; ticket: string; message: string | null },
): Promise<void> {
  if (ids.length === 0) return;
  if (!(await req.transactionID))
    throw new Error('attachToTicket outside a transaction could attach half of the files');
  const free = await query<{ id: string }>(
    req,
    sql`select id from attachments
        where id in ${ids} and ${uploadedBy(by)} and (account_id is null or account_id = ${account}::uuid) and ticket_id is null and message_id is null
        order by id for update`,
  );
  const found = new Set(free.map((row) => row.id));
  const missing = ids.findIndex((id) => !found.has(id.toLowerCase()));
  if (missing >= 0) {
    throw new DomainError('invalid', attachmentWords().notYours, {
      fields: { [`attachments.${missing}`]: attachmentWords().notYours },
    });
  }
  await query(
    req,
    sql`update attachments set account_id = ${account}::uuid, ticket_id = ${ticket}::uuid, message_id = ${message}::uuid, updated_at = now() where id in ${ids}`,
  );
}
