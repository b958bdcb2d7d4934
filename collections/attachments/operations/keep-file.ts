import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { isUuid } from '#kernel/ids.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { attachmentName } from '../rules/naming.ts';
import type { Inspected } from './inspect-file.ts';
import type { Sender } from './sender.ts';
import { senderIds, uploadedBy } from './sender.ts';

/** Where the bytes of an attachment lie. */
export function storageKeyOf(id: string): string {
  return `attachments/${id}`;
}

/**
 * Keeps a file that was looked at for the person who sent it, until it is attached or a day has passed. Inside the
 * caller's transaction, which holds what is called `id`: nobody sees the row before the bytes are safe, and bytes whose
 * row is not committed after all are replaced or removed under the same id.
 */
export async function keepFile(
  req: PayloadRequest,
  caller: Sender,
  { id, name, type, bytes }: Inspected & { id: string; name: string },
): Promise<AttachmentView> {
  if (!(await req.transactionID)) throw new Error('keepFile outside a transaction could keep half of a file');
  const filename = attachmentName(name, type);
  const size = bytes.byteLength;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const createdAt = nowOf(req).toISOString();
  const { account, customer, staff } = senderIds(caller);
  await portsOf(req).files.put(storageKeyOf(id), bytes);
  await query(
    req,
    sql`insert into attachments (id, filename, mime_type, size, sha256, storage_key, account_id, uploaded_by_id, uploaded_by_staff_id, created_at, updated_at)
        values (${id}::uuid, ${filename}, ${type}, ${size}, ${sha256}, ${storageKeyOf(id)}, ${account}::uuid,
                ${customer}::uuid, ${staff}::uuid, ${createdAt}::timestamptz, ${createdAt}::timestamptz)`,
  );
  return { id, filename, mimeType: type, size, createdAt };
}

/** What `keepFile` answered to this person, or null. */
export async function keptFile(
  req: PayloadRequest,
  caller: Sender,
  id: string,
): Promise<AttachmentView | null> {
  if (!isUuid(id)) return null;
  const row = await queryOne<Omit<AttachmentView, 'size'> & { size: string }>(
    req,
    sql`select id, filename, mime_type as "mimeType", size, created_at as "createdAt" from attachments
        where id = ${id}::uuid and ${uploadedBy(caller)}`,
  );
  return row && { ...row, size: Number(row.size), createdAt: new Date(row.createdAt).toISOString() };
}
