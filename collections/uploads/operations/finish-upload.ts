import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { Inspected } from '#collections/attachments/operations/inspect-file.ts';
import { inspectFile } from '#collections/attachments/operations/inspect-file.ts';
import { keepFile, keptFile } from '#collections/attachments/operations/keep-file.ts';
import type { Sender } from '#collections/attachments/operations/sender.ts';
import { attachmentWords } from '#collections/attachments/words.ts';
import { attachmentMaxBytes } from '#collections/tickets/contract.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { inTransaction } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { uploadWords } from '../words.ts';
import { discard } from './discard.ts';
import { type Upload, uploadOf } from './find-upload.ts';
import { joined } from './joined.ts';

/**
 * Looks at a file that has arrived whole and makes an attachment of it, with the id of the upload. A repeat, also one at
 * the same moment or after a crash in the middle, answers the same attachment.
 * @throws DomainError `not_found`; `conflict` when bytes are missing or are not those that were announced, then the
 *   upload begins anew; what `inspectFile` throws, however often it is asked
 */
export async function finishUpload(req: PayloadRequest, caller: Sender, id: string): Promise<AttachmentView> {
  const before = await keptFile(req, caller, id);
  if (before) return before;
  const upload = await uploadOf(req, caller, id);
  if (upload && upload.received < upload.size) throw new DomainError('conflict', uploadWords().notWhole);
  // A recording of a session ends by a door of its own.
  if (upload && upload.size > attachmentMaxBytes)
    throw new DomainError('unsupported_type', attachmentWords().wrongType);
  const bytes = upload && (await joined(req, upload));
  if (!upload || !bytes || !isWhatWasAnnounced(bytes, upload)) {
    // Somebody may have ended it at the same moment, and cleared up.
    const meanwhile = await keptFile(req, caller, id);
    if (meanwhile) return meanwhile;
    if (!upload) throw notFound(uploadWords().what);
    req.payload.logger.error({ upload: id }, 'an upload did not arrive as it was sent');
    await discard(req, upload.id);
    throw new DomainError('conflict', uploadWords().damaged);
  }
  const kept = await keptOnce(req, caller, {
    id: upload.id,
    file: await inspectFile(bytes, portsOf(req).photos),
  });
  await discard(req, upload.id);
  return kept;
}

function isWhatWasAnnounced(bytes: Uint8Array, { size, sha256 }: Upload): boolean {
  if (bytes.byteLength !== size) return false;
  return sha256 === null || createHash('sha256').update(bytes).digest('hex') === sha256;
}

/** Under the lock of the upload, so that two that end at once make one attachment. */
function keptOnce(
  req: PayloadRequest,
  caller: Sender,
  { id, file }: { id: string; file: Inspected },
): Promise<AttachmentView> {
  return inTransaction(req, async () => {
    const upload = await uploadOf(req, caller, id, 'lock');
    const before = await keptFile(req, caller, id);
    if (before) return before;
    if (!upload) throw notFound(uploadWords().what);
    return keepFile(req, caller, { id, name: upload.filename, ...file });
  });
}
