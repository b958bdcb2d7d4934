import type { PayloadRequest } from 'payload';
import { isUuid } from '#kernel/ids.ts';
import { queryOne, sql } from '#toolkit/database.ts';

/** Keeps a picture from being deleted until the transaction ends. @returns false when there is no such picture */
export async function holdPicture(req: PayloadRequest, id: unknown): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await queryOne(req, sql`select 1 from media where id = ${id}::uuid for key share`)) !== null;
}
