import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from '#toolkit/ports.ts';

const keyShape = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const longestKey = 200;

type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Keeps files under one directory of this machine, readable by our own user alone.
 * Keys are words of `a-z 0-9 -` parted by single slashes, so that none can point outside.
 * A file is there whole or not at all, also when the machine stops in the middle.
 *
 * @throws RangeError for any other key
 */
export function localFiles(directory: string): FileStore {
  const root = resolve(directory);
  return {
    async put(key, bytes) {
      const target = pathOf(root, key);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await putWhole(target, bytes);
        } catch (error) {
          // Somebody removed the folder at this moment: it is made again. What comes bit by bit comes only once.
          if (attempt === 3 || !isAbsence(error) || !(bytes instanceof Uint8Array)) throw error;
        }
      }
    },

    async open(key, range) {
      const handle = await openFile(pathOf(root, key));
      if (!handle) return null;
      const { size } = await handle.stat();
      return { size, stream: streamOf(handle, range) };
    },

    async sizeOf(key) {
      const handle = await openFile(pathOf(root, key));
      if (!handle) return null;
      const { size } = await handle.stat();
      await handle.close();
      return size;
    },

    async remove(key) {
      await rm(pathOf(root, key), { force: true });
    },

    async removeAll(folder) {
      // Tried again when somebody puts a file there at this moment.
      await rm(pathOf(root, folder), { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function pathOf(root: string, key: string): string {
  if (key.length > longestKey || !keyShape.test(key)) throw new RangeError('not a key of the file store');
  return join(root, ...key.split('/'));
}

async function putWhole(target: string, bytes: Bytes): Promise<void> {
  await makeDirectory(dirname(target));
  // A dot cannot stand in a key: an unfinished file is never found under one.
  const unfinished = join(dirname(target), `.${randomUUID()}`);
  try {
    await writeDurably(unfinished, bytes);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncDirectory(dirname(target));
}

async function writeDurably(path: string, bytes: Bytes): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the directory and what leads to it, and puts each new name on disk. */
async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
}

/** A rename lives in the directory, which needs its own sync. Windows keeps no such handle. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
  const found = await handle.stat();
  if (found.isFile()) return handle;
  await handle.close();
  return null;
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function streamOf(handle: FileHandle, range?: { start: number; end: number }): ReadableStream<Uint8Array> {
  return Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array>;
}
