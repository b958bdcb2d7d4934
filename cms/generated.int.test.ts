import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { cmsFolder, rootFolder } from './own-folder.ts';

const run = promisify(execFile);
const cli = path.join(rootFolder, 'node_modules', 'payload', 'bin.js');

/** Payload's own command line with the portal's config; generating needs no connection. */
async function payload(...words: string[]): Promise<void> {
  await run(process.execPath, [cli, ...words], {
    cwd: rootFolder,
    env: {
      ...process.env,
      PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
      DATABASE_URL: inject('databaseServer'),
      SECRET: 'a secret of the tests, long enough to be one',
      NODE_ENV: 'development',
    },
  });
}

/** What the generator makes of a file, with the file put back as it was. */
async function regenerated(file: string, ...words: string[]): Promise<{ before: string; after: string }> {
  const before = await readFile(file, 'utf8');
  try {
    await payload(...words);
    return { before, after: await readFile(file, 'utf8') };
  } finally {
    await writeFile(file, before);
  }
}

test('the committed types are those of the collections', async () => {
  const { before, after } = await regenerated(
    path.join(rootFolder, 'collections', 'payload-types.ts'),
    'generate:types',
  );
  expect(after).toBe(before);
});

test('the committed import map holds every component of the panel', async () => {
  const file = path.join(cmsFolder, 'app', '(payload)', 'admin', 'importMap.js');
  const imports = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('import '))
      .toSorted();
  const before = await readFile(file, 'utf8');
  await rm(file);
  try {
    await payload('generate:importmap');
    expect(imports(await readFile(file, 'utf8'))).toEqual(imports(before));
  } finally {
    await writeFile(file, before);
  }
});

test('the committed migrations lead to the schema of the collections', async () => {
  const folder = path.join(cmsFolder, 'migrations');
  const index = await readFile(path.join(folder, 'index.ts'), 'utf8');
  const before = await readdir(folder);
  try {
    await payload('migrate:create', 'difference', '--skip-empty');
    expect(await readdir(folder)).toEqual(before);
  } finally {
    for (const file of await readdir(folder)) if (!before.includes(file)) await rm(path.join(folder, file));
    await writeFile(path.join(folder, 'index.ts'), index);
  }
});
