import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { requestIdOf } from '#toolkit/responses.ts';
import type { StoredRecording } from '../operations/find-recording.ts';
import { askedRange } from '../rules/byte-range.ts';
import { recordingWords } from '../rules/words.ts';

/**
 * Streams a recording, whole or the part that a player asks for (RFC 9110, 14). No cache keeps it: a copy would outlive
 * the day on which it is deleted.
 */
export async function streamRecording(req: PayloadRequest, recording: StoredRecording): Promise<Response> {
  const { id, storageKey, mimeType, sha256 } = recording;
  const { files } = portsOf(req);
  const size = await files.sizeOf(storageKey);
  const etag = `"${sha256}"`;
  const range = size === null ? 'all' : askedRange(req.headers, { size, etag });
  const headers = {
    'accept-ranges': 'bytes',
    etag,
    'cache-control': 'private, no-store',
    'x-request-id': requestIdOf(req),
  };
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const stored = await files.open(storageKey, range === 'all' ? undefined : range);
  if (size === null || !stored) {
    req.payload.logger.error({ recording: id }, 'the bytes of a recording are missing');
    throw notFound(recordingWords().what);
  }
  const part = range === 'all' ? null : range;
  return new Response(stored.stream, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'content-type': mimeType,
      'content-length': String(part ? part.end - part.start + 1 : size),
      ...(part ? { 'content-range': `bytes ${part.start}-${part.end}/${size}` } : {}),
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; media-src 'self'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
