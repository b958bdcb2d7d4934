import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedOnce } from './seed-once.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'portal-seed-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

const run = (more: {
  production?: boolean;
  databaseUrl?: string;
  folder?: string;
  seed?: () => Promise<string>;
}) =>
  seedOnce({
    settings: { production: more.production ?? false, dataDir },
    databaseUrl: more.databaseUrl ?? 'postgres://127.0.0.1/one',
    database: more.folder === undefined ? undefined : { folder: more.folder },
    seed: more.seed ?? (async () => 'passwords'),
  });

test('a new database is filled once, and another one again', async () => {
  expect(await run({})).toBe('passwords');
  expect(await run({})).toBeNull();
  expect(await run({ databaseUrl: 'postgres://127.0.0.1/two' })).toBe('passwords');
});

test('the mark of our own cluster lies with it, whatever its port', async () => {
  expect(await run({ folder: dataDir, databaseUrl: 'postgres://127.0.0.1:5001/portal' })).toBe('passwords');
  expect(await run({ folder: dataDir, databaseUrl: 'postgres://127.0.0.1:5002/portal' })).toBeNull();
  expect(readdirSync(dataDir)).toEqual(['seeded']);
});

test('in production nothing is filled in', async () => {
  const seed = () => Promise.reject(new Error('the demo is refused in production'));
  expect(await run({ production: true, seed })).toBeNull();
  expect(await run({ production: true, folder: dataDir, seed })).toBeNull();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a seed that failed is tried again at the next start', async () => {
  await expect(run({ seed: () => Promise.reject(new Error('the disk is full')) })).rejects.toThrow('disk');
  expect(await run({})).toBe('passwords');
});
