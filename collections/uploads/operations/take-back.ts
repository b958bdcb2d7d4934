import type { PayloadRequest } from 'payload';
import { removeFile } from '#collections/attachments/operations/remove-file.ts';
import type { Sender } from '#collections/attachments/operations/sender.ts';
import { inTransaction } from '#toolkit/database.ts';
import { discard } from './discard.ts';
import { uploadOf } from './find-upload.ts';

/**
 * Takes a file back that is on its way. When it has just arrived after all, the attachment goes: whoever stops sending
 * cannot know what the last answer would have been.
 * @throws DomainError `not_found` when there is neither, it is somebody else's or was sent with something
 */
export async function takeBack(req: PayloadRequest, by: Sender, id: string): Promise<void> {
  const wasOnItsWay = await inTransaction(req, async () => {
    const upload = await uploadOf(req, by, id, 'lock');
    if (upload) await discard(req, upload.id);
    return upload !== null;
  });
  if (!wasOnItsWay) await removeFile(req, id, by);
}
