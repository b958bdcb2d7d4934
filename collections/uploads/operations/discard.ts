import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { folderOf } from './find-upload.ts';

/** Removes an upload, bytes first: whatever breaks in between, the clean-up finds the rest by its row. */
export async function discard(req: PayloadRequest, id: string): Promise<void> {
  await portsOf(req).files.removeAll(folderOf(id));
  await query(req, sql`delete from uploads where id = ${id}::uuid`);
}
