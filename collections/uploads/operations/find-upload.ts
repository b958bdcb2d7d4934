import type { PayloadRequest } from 'payload';
import type { Sender } from '#collections/attachments/operations/sender.ts';
import { sentBy } from '#collections/attachments/operations/sender.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { uploadWords } from '../words.ts';

/** Sizes in bytes. */
export type Upload = {
  id: string;
  filename: string;
  claimedType: string | null;
  size: number;
  received: number;
  sha256: string | null;
  pieces: { key: string; size: number }[];
  expiresAt: string;
};

type Row = Omit<Upload, 'size' | 'received'> & { size: string; received: string };

/**
 * A file on its way, for the person who sends it; null when it does not exist, is somebody else's or was not gone on
 * with in time.
 * @param lock keeps others from changing the row until the transaction ends
 */
export async function uploadOf(
  req: PayloadRequest,
  by: Sender,
  id: string,
  lock: 'lock' | null = null,
): Promise<Upload | null> {
  if (!isUuid(id)) return null;
  const row = await queryOne<Row>(
    req,
    sql`select id, filename, claimed_type as "claimedType", size, received, sha256, pieces, expires_at as "expiresAt"
        from uploads
        where id = ${id}::uuid and ${sentBy(by)} and expires_at > ${nowOf(req).toISOString()}::timestamptz
        ${lock ? sql`for update` : sql``}`,
  );
  return (
    row && {
      ...row,
      size: Number(row.size),
      received: Number(row.received),
      expiresAt: new Date(row.expiresAt).toISOString(),
    }
  );
}

/** @throws DomainError `not_found` where `uploadOf` is null */
export async function findUpload(req: PayloadRequest, by: Sender, id: string): Promise<Upload> {
  const upload = await uploadOf(req, by, id);
  if (!upload) throw notFound(uploadWords().what);
  return upload;
}

/** Where the bytes of an upload lie until it is whole. */
export function folderOf(id: string): string {
  return `uploads/${id}`;
}
