import type { PayloadRequest } from 'payload';
import { attachmentWords } from '#collections/attachments/words.ts';
import { recordingMaxBytes } from '#collections/session-recordings/rules/recording.ts';
import { attachmentMaxBytes } from '#collections/tickets/contract.ts';
import { DomainError } from '#kernel/errors.ts';
import { readMetadata } from '../contract.ts';
import type { Announced } from '../operations/begin-upload.ts';
import { uploadWords } from '../words.ts';
import type { Audience } from './tus-door.ts';

/**
 * What the headers say of the file that will come: `Upload-Length`, and `Upload-Metadata` with `filename` and perhaps
 * `filetype` and `sha256` (of the whole file, in hexadecimal).
 * @throws DomainError `malformed`, `invalid` for an empty file, `too_large`
 */
export function announcedFile(req: PayloadRequest, audience: Audience): Announced {
  const size = wholeNumber(req.headers.get('upload-length'));
  const metadata = readMetadata(req.headers.get('upload-metadata'));
  if (size === null || metadata === null) throw new DomainError('malformed', uploadWords().notUnderstood);
  const name = metadata.get('filename');
  if (!name) throw new DomainError('malformed', attachmentWords().noName);
  if (size === 0) throw new DomainError('invalid', attachmentWords().empty);
  const sha256 = metadata.get('sha256') ?? null;
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    throw new DomainError('malformed', uploadWords().notUnderstood);
  const type = metadata.get('filetype') ?? '';
  // A video of staff may be the recording of a session.
  const most = audience === 'desk' && type.startsWith('video/') ? recordingMaxBytes : attachmentMaxBytes;
  if (size > most) throw new DomainError('too_large', attachmentWords().tooLarge(most / 1024 / 1024));
  return { name, size, sha256, claimedType: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : null };
}

/** The number of a header that holds nothing but one. */
export function wholeNumber(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
