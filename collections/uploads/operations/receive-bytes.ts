import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { addDays } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { keptDays, mostPieces, pieceBytes } from '../rules/limits.ts';
import { uploadWords } from '../words.ts';
import { folderOf, type Upload } from './find-upload.ts';

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Takes bytes that go on where the upload stands. They are put on disk piece by piece, each before it is counted; when
 * the line breaks, what has come until then is kept. Of two that send at once only one is counted at every place.
 * @returns the upload as it is now; null when somebody else was faster or has taken it back
 * @throws DomainError `too_large` for more than was announced, `conflict` for too many crumbs
 */
export async function receiveBytes(req: PayloadRequest, upload: Upload, body: Bytes): Promise<Upload | null> {
  if (upload.pieces.length >= mostPieces) throw new DomainError('conflict', uploadWords().tooManyPieces);
  let now = upload;
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of untilCut(body)) {
    waiting.push(chunk);
    size += chunk.byteLength;
    if (now.received + size > upload.size) throw new DomainError('too_large', uploadWords().tooMuch);
    // The last piece waits for the end: more than the whole is refused, not cut off.
    if (size < pieceBytes || now.received + size === upload.size) continue;
    const kept = await keepPiece(req, now, Buffer.concat(waiting));
    if (!kept) return null;
    now = kept;
    waiting = [];
    size = 0;
  }
  return size > 0 ? keepPiece(req, now, Buffer.concat(waiting)) : now;
}

/** What comes until the end or until the line breaks; nobody is left to tell about that. */
async function* untilCut(body: Bytes): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    return;
  }
}

/**
 * Every piece has a name of its own and is counted only if the file still ends where it begins: a second sender, or one
 * whose line was thought dead, overwrites nothing.
 */
async function keepPiece(req: PayloadRequest, upload: Upload, bytes: Uint8Array): Promise<Upload | null> {
  const { files } = portsOf(req);
  const key = `${folderOf(upload.id)}/${randomUUID()}`;
  const size = bytes.byteLength;
  await files.put(key, bytes);
  const now = nowOf(req).toISOString();
  const expiresAt = addDays(nowOf(req), keptDays).toISOString();
  const counted = await queryOne(
    req,
    sql`update uploads set received = received + ${size}::int,
          pieces = pieces || jsonb_build_array(jsonb_build_object('key', ${key}::text, 'size', ${size}::int)),
          expires_at = ${expiresAt}::timestamptz, updated_at = ${now}::timestamptz
        where id = ${upload.id}::uuid and received = ${upload.received}::int returning 1`,
  );
  if (counted) return { ...upload, received: upload.received + size, expiresAt };
  const there = await queryOne(req, sql`select 1 from uploads where id = ${upload.id}::uuid`);
  await (there ? files.remove(key) : files.removeAll(folderOf(upload.id)));
  return null;
}
