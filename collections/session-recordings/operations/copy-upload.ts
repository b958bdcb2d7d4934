import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { PayloadRequest } from 'payload';
import { discard } from '#collections/uploads/operations/discard.ts';
import type { Upload } from '#collections/uploads/operations/find-upload.ts';
import { uploadWords } from '#collections/uploads/words.ts';
import { DomainError } from '#kernel/errors.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { recordingDeskWords } from '../rules/desk-words.ts';
import type { RecordingType } from '../rules/recording.ts';
import { isRecordingType } from '../rules/recording.ts';

export type Copied = { type: RecordingType; sha256: string; key: string };

/**
 * Puts a whole upload where recordings lie, piece by piece: a long video is never in memory at once. What it is, its
 * first bytes say, whatever it is called.
 * @param key where to; whoever calls removes what lies there after a failure
 * @throws DomainError `unsupported_type`; `conflict` when it is not what was announced, then it begins anew
 */
export async function copyUpload(req: PayloadRequest, upload: Upload, key: string): Promise<Copied> {
  const { files } = portsOf(req);
  const [first] = upload.pieces;
  const head = first && (await piece(req, first.key));
  const type = head && (await fileTypeFromBuffer(head))?.mime;
  if (!isRecordingType(type)) throw new DomainError('unsupported_type', recordingDeskWords().wrongType);
  const hash = createHash('sha256');
  let size = 0;
  async function* bytes() {
    for (const { key: at } of upload.pieces) {
      const part = await piece(req, at);
      hash.update(part);
      size += part.byteLength;
      yield part;
    }
  }
  await files.put(key, bytes());
  const sha256 = hash.digest('hex');
  if (size === upload.size && (upload.sha256 === null || upload.sha256 === sha256))
    return { type, sha256, key };
  req.payload.logger.error({ upload: upload.id }, 'a recording did not arrive as it was sent');
  await discard(req, upload.id);
  throw new DomainError('conflict', uploadWords().damaged);
}

async function piece(req: PayloadRequest, key: string): Promise<Uint8Array> {
  const stored = await portsOf(req).files.open(key);
  if (!stored) throw new DomainError('conflict', uploadWords().damaged);
  return new Uint8Array(await new Response(stored.stream).arrayBuffer());
}
