import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { pieceType } from '../contract.ts';
import { findUpload, type Upload } from '../operations/find-upload.ts';
import { receiveBytes } from '../operations/receive-bytes.ts';
import { uploadWords } from '../words.ts';
import { wholeNumber } from './announced-file.ts';
import type { Audience } from './tus-door.ts';
import { headersOnly, refusedWith, tusDoor } from './tus-door.ts';

/** Who is wrong about the place is told the true one, at once or when another has sent meanwhile. */
export const goOnEndpoint = (audience: Audience) =>
  tusDoor({
    audience,
    method: 'patch',
    path: '/uploads/:id',
    limits: [{ limit: 'send by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      const upload = await findUpload(req, caller, params.id ?? '');
      const { from, length, body } = piece(req);
      if (from !== upload.received) return elsewhere(req, upload);
      if (length > upload.size - from) throw new DomainError('too_large', uploadWords().tooMuch);
      const after = await receiveBytes(req, upload, body);
      if (!after) return elsewhere(req, await findUpload(req, caller, upload.id));
      return headersOnly(req, 204, {
        'upload-offset': String(after.received),
        'upload-expires': new Date(after.expiresAt).toUTCString(),
      });
    },
  });

function piece(req: PayloadRequest): { from: number; length: number; body: AsyncIterable<Uint8Array> } {
  if (req.headers.get('content-type') !== pieceType)
    throw new DomainError('unsupported_type', uploadWords().notBytes);
  const from = wholeNumber(req.headers.get('upload-offset'));
  if (from === null) throw new DomainError('malformed', uploadWords().notUnderstood);
  const { body } = req as unknown as Request;
  return {
    from,
    length: Number(req.headers.get('content-length') ?? 0),
    body: (body ?? []) as unknown as AsyncIterable<Uint8Array>,
  };
}

function elsewhere(req: PayloadRequest, { received }: Upload): Response {
  const headers = { 'upload-offset': String(received) };
  return refusedWith(req, 'stale', { message: uploadWords().elsewhere, headers });
}
