import type { PayloadRequest } from 'payload';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { PictureSize } from '../rules/sizes.ts';
import { isPictureSize } from '../rules/sizes.ts';
import { versionOf } from '../view.ts';

export type FoundPicture = { id: string; size: PictureSize | 'whole'; version: number };

/** A picture by what stands in its public address, or null when there is none. */
export async function findPicture(
  req: PayloadRequest,
  asked: { id?: string; size?: string },
): Promise<FoundPicture | null> {
  const { id, size } = asked;
  if (!isUuid(id) || !isPictureSize(size)) return null;
  const row = await queryOne<{ id: string; updatedAt: string }>(
    req,
    sql`select id, updated_at as "updatedAt" from media where id = ${id}::uuid`,
  );
  return row && { id: row.id, size, version: versionOf(row) };
}

type Named = { id: string; updatedAt: string; card: string | null; wide: string | null };

/** A picture by the name that Payload lists it, or one of its sizes, under; or null. */
export async function findPictureFile(req: PayloadRequest, filename: string): Promise<FoundPicture | null> {
  const row = await queryOne<Named>(
    req,
    sql`select id, updated_at as "updatedAt", sizes_card_filename as card, sizes_wide_filename as wide from media
        where ${filename} in (filename, sizes_card_filename, sizes_wide_filename)`,
  );
  if (!row) return null;
  const size = row.card === filename ? 'card' : row.wide === filename ? 'wide' : 'whole';
  return { id: row.id, size, version: versionOf(row) };
}
