import { rm } from 'node:fs/promises';
import path from 'node:path';
import { spareFolder } from './rules.ts';

/** Removes a portal's data and, where the user `postgres` could not go there, its database too: the next start is a first one. */
export async function forgetData(dataDir: string): Promise<void> {
  const wanted = path.resolve(dataDir);
  await rm(wanted, { recursive: true, force: true });
  await rm(spareFolder(path.join(wanted, 'postgres')), { recursive: true, force: true });
}
