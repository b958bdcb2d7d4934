import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunningPostgres } from '../postgres/server.ts';
import type { Settings } from './settings.ts';

/**
 * Fills in the demo, once a database: the mark lies with our own cluster, and for a database of the operator in the
 * data folder. Never in production: there the business starts empty, and the operator invites the first of the staff.
 * @returns what the seed printed, or null when there was nothing to do
 */
export async function seedOnce(given: {
  settings: Pick<Settings, 'production' | 'dataDir'>;
  databaseUrl: string;
  database: Pick<RunningPostgres, 'folder'> | undefined;
  seed: () => Promise<string>;
}): Promise<string | null> {
  if (given.settings.production) return null;
  const name = createHash('sha256').update(given.databaseUrl).digest('hex').slice(0, 12);
  const mark = given.database
    ? path.join(given.database.folder, 'seeded')
    : path.join(given.settings.dataDir, `seeded-${name}`);
  if (existsSync(mark)) return null;
  const printed = await given.seed();
  await writeFile(mark, `${new Date().toISOString()}\n`);
  return printed;
}
