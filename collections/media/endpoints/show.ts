import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { requestIdOf } from '#toolkit/responses.ts';
import type { FoundPicture } from '../operations/find-picture.ts';
import { storageKeyOf } from '../rules/sizes.ts';
import { mediaWords } from '../words.ts';

/** An address names one version of one picture, whose bytes never change. */
const forEver = 'public, max-age=31536000, immutable';

/**
 * Streams a picture, or says that the browser has it already (304).
 * @throws DomainError `not_found` without a picture or without its bytes
 */
export async function showPicture(
  req: PayloadRequest,
  picture: FoundPicture | null,
  caching = forEver,
): Promise<Response> {
  if (!picture) throw notFound(mediaWords().what);
  const etag = `"${picture.id}-${picture.size}-${picture.version}"`;
  const headers = {
    etag,
    'cache-control': caching,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestIdOf(req),
  };
  if (has(req.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const stored = await portsOf(req).files.open(storageKeyOf(picture.id, picture.size));
  if (!stored) {
    req.payload.logger.error(
      { picture: picture.id, size: picture.size },
      'the bytes of a picture are missing',
    );
    throw notFound(mediaWords().what);
  }
  return new Response(stored.stream, {
    headers: { ...headers, 'content-type': 'image/webp', 'content-length': String(stored.size) },
  });
}

/** Weak comparison (RFC 9110 §13.1.2). */
function has(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
