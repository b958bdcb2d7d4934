import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const left = new Set(['node_modules', '.next', '.astro', 'dist', '.build', '.data', 'testing', 'e2e']);

/** A name for the contents of these files and folders; tests and built things do not count. */
export async function hashOf(root: string, places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const place of places) await add(hash, root, place);
  return hash.digest('hex');
}

async function add(hash: Hash, root: string, place: string): Promise<void> {
  const full = path.join(root, place);
  const entries = await readdir(full, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    const content = await readFile(full).catch(() => undefined);
    if (content) hash.update(`${place}\0${content.length}\0`).update(content);
    return;
  }
  const names = entries.filter((entry) => counts(entry.name)).map((entry) => entry.name);
  for (const name of names.sort()) await add(hash, root, path.posix.join(place, name));
}

function counts(name: string): boolean {
  return !left.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name) && name !== 'next-env.d.ts';
}
