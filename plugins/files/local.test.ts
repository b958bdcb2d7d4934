import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localFiles } from './local.ts';

let outer: string;
let root: string;
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'files-'));
  root = join(outer, 'store', 'files');
});
afterAll(() => rm(outer, { recursive: true, force: true }));

async function contentOf(key: string): Promise<Uint8Array | null> {
  const found = await localFiles(root).open(key);
  return found && new Uint8Array(await new Response(found.stream).arrayBuffer());
}

test('gives back the bytes that were put, with their size, also to another instance', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(50_000));
  await localFiles(root).put('invoices/2026/a-1', bytes);
  expect((await localFiles(root).open('invoices/2026/a-1'))?.size).toBe(bytes.length);
  expect(await contentOf('invoices/2026/a-1')).toEqual(bytes);
});

test('a second put replaces the first, and no unfinished file is left over', async () => {
  const files = localFiles(root);
  await files.put('twice/x', new Uint8Array([1, 2, 3]));
  await files.put('twice/x', new Uint8Array([4]));
  expect(await contentOf('twice/x')).toEqual(new Uint8Array([4]));
  expect(await readdir(join(root, 'twice'))).toEqual(['x']);
});

test('writers of one key at the same time leave one whole file', async () => {
  const files = localFiles(root);
  const versions = [1, 2, 3, 4, 5, 6].map((n) => new Uint8Array(200_000).fill(n));
  await Promise.all(versions.map((bytes) => files.put('race/x', bytes)));
  const found = await contentOf('race/x');
  expect(found?.length).toBe(200_000);
  expect(new Set(found).size).toBe(1);
  expect(await readdir(join(root, 'race'))).toEqual(['x']);
});

test('a put that cannot finish leaves the old file and nothing else', async () => {
  const files = localFiles(root);
  await files.put('kept/x/inner', new Uint8Array([1]));
  await expect(files.put('kept/x', new Uint8Array([2]))).rejects.toThrow();
  expect(await contentOf('kept/x/inner')).toEqual(new Uint8Array([1]));
  expect(await readdir(join(root, 'kept'))).toEqual(['x']);
});

test.skipIf(process.platform === 'win32')('only our own user can read files and directories', async () => {
  await localFiles(root).put('private/x', new Uint8Array([1]));
  expect((await stat(join(root, 'private', 'x'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(root, 'private'))).mode & 0o777).toBe(0o700);
});

test('an unknown key, a directory and a path through a file are null', async () => {
  const files = localFiles(root);
  await files.put('some/x', new Uint8Array([1]));
  expect(await files.open('nothing/here')).toBeNull();
  expect(await files.open('some')).toBeNull();
  expect(await files.open('some/x/y')).toBeNull();
});

test('removing takes the file away, and twice is harmless', async () => {
  const files = localFiles(root);
  await files.put('gone/x', new Uint8Array([1]));
  await files.remove('gone/x');
  await files.remove('gone/x');
  expect(await files.open('gone/x')).toBeNull();
});

test('a folder goes with all that lies in it, and nothing beside it', async () => {
  const files = localFiles(root);
  for (const key of ['folder/a/1', 'folder/a/b/2', 'folder/ab', 'folder/c/3'])
    await files.put(key, new Uint8Array([1]));
  await files.removeAll('folder/a');
  await files.removeAll('folder/a');
  expect(await files.open('folder/a/1')).toBeNull();
  expect(await files.open('folder/a/b/2')).toBeNull();
  expect(await contentOf('folder/ab')).toEqual(new Uint8Array([1]));
  expect(await contentOf('folder/c/3')).toEqual(new Uint8Array([1]));
});

test('a file is put while its folder is being removed, whole or not at all', async () => {
  const files = localFiles(root);
  const bytes = new Uint8Array(20_000).fill(7);
  for (let round = 0; round < 10; round += 1) {
    const puts = Array.from({ length: 6 }, (_, n) => files.put(`busy/${n}`, bytes));
    await Promise.all([files.removeAll('busy'), ...puts]);
  }
  for (const name of await readdir(join(root, 'busy')).catch(() => []))
    expect((await contentOf(`busy/${name}`))?.byteLength).toBe(bytes.byteLength);
});

const hostileKeys = [
  '',
  '/',
  '.',
  '..',
  '../secret',
  'a/../../secret',
  'a//b',
  '/etc/passwd',
  'a/',
  'a\\b',
  '..\\secret',
  'a\0b',
  'A',
  'a.pdf',
  'a b',
  'a\n',
  'a/..',
  '%2e%2e/secret',
  'ä',
  'x'.repeat(201),
];
for (const key of hostileKeys) {
  test(`refuses the key ${JSON.stringify(key.slice(0, 30))} in every verb`, async () => {
    await writeFile(join(outer, 'store', 'secret'), 'secret').catch(() => undefined);
    const files = localFiles(root);
    await expect(files.put(key, new Uint8Array([1]))).rejects.toThrow(RangeError);
    await expect(files.open(key)).rejects.toThrow(RangeError);
    await expect(files.remove(key)).rejects.toThrow(RangeError);
    await expect(files.removeAll(key)).rejects.toThrow(RangeError);
  });
}

test('no key of any characters writes outside the directory', async () => {
  const unit = fc.constantFrom('a', '9', '-', '/', '.', '..', '\\', '\0', '~', 'Z', ' ');
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 8 }), async (parts) => {
      await localFiles(root)
        .put(parts.join(''), new Uint8Array([1]))
        .catch(() => undefined);
      expect(await readdir(outer)).toEqual(['store']);
      expect((await readdir(join(outer, 'store'))).filter((name) => name !== 'secret')).toEqual(['files']);
    }),
    { numRuns: 200 },
  );
});
