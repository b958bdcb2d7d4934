import { createHash, randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { AttachmentView } from '#collections/tickets/view.ts';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { attachmentName } from '../rules/naming.ts';
import { attachmentWords } from '../words.ts';
import { inspectFile } from './inspect-file.ts';

/** Files that one person may have uploaded and not sent with anything yet. */
export const mostUnattached = 20;

type Kept = { id: string; createdAt: string };

/**
 * Keeps an uploaded file for the person who sent it, until it is attached or a day has passed.
 * The row comes first and the bytes follow: whatever breaks in between, the nightly clean-up finds by its row,
 * and nobody learns the id before the bytes are safe.
 * @throws DomainError `conflict` with too many unattached files, and what `inspectFile` throws
 */
export async function keepFile(
  req: PayloadRequest,
  caller: CustomerCaller,
  upload: { name: string; bytes: Uint8Array },
): Promise<AttachmentView> {
  const { type, bytes } = await inspectFile(upload.bytes);
  const filename = attachmentName(upload.name, type);
  const storageKey = `attachments/${randomUUID()}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await inTransaction(req, async () => {
    await refuseTooMany(req, caller);
    const at = nowOf(req).toISOString();
    return queryOne<Kept>(
      req,
      sql`insert into attachments (id, filename, mime_type, size, sha256, storage_key, account_id, uploaded_by_id, created_at, updated_at)
          values (uuidv7(), ${filename}, ${type}, ${bytes.byteLength}, ${sha256}, ${storageKey}, ${caller.account}::uuid,
                  ${caller.id}::uuid, ${at}::timestamptz, ${at}::timestamptz)
          returning id, created_at as "createdAt"`,
    );
  });
  if (!kept) throw new Error('the attachment was not written');
  try {
    await portsOf(req).files.put(storageKey, bytes);
  } catch (error) {
    await query(req, sql`delete from attachments where id = ${kept.id}::uuid`);
    throw error;
  }
  return {
    id: kept.id,
    filename,
    mimeType: type,
    size: bytes.byteLength,
    createdAt: new Date(kept.createdAt).toISOString(),
  };
}

/** Counts under the lock of the customer's row, so that uploads side by side cannot all be the last one. */
async function refuseTooMany(req: PayloadRequest, caller: CustomerCaller): Promise<void> {
  await lockRow(req, 'customers', caller.id);
  const row = await queryOne<{ waiting: number }>(
    req,
    sql`select count(*)::int as waiting from attachments
        where uploaded_by_id = ${caller.id}::uuid and ticket_id is null and message_id is null`,
  );
  if ((row?.waiting ?? 0) >= mostUnattached)
    throw new DomainError('conflict', attachmentWords().tooManyWaiting(mostUnattached));
}
