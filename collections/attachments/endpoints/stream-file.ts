import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { requestIdOf } from '#toolkit/responses.ts';
import type { StoredFile } from '../operations/find-file.ts';
import { downloadDisposition } from '../rules/naming.ts';
import { attachmentWords } from '../words.ts';

/** Streams a file as a download that no browser renders in our origin and no cache keeps. */
export async function streamFile(req: PayloadRequest, file: StoredFile): Promise<Response> {
  const stored = await portsOf(req).files.open(file.storageKey);
  if (!stored) {
    req.payload.logger.error({ attachment: file.id }, 'the bytes of an attachment are missing');
    throw notFound(attachmentWords().what);
  }
  return new Response(stored.stream, {
    headers: {
      'content-type': file.mimeType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mimeType,
      'content-length': String(stored.size),
      'content-disposition': downloadDisposition(file.filename),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'x-request-id': requestIdOf(req),
    },
  });
}
