import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityOf, takeLock } from './lock.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qtp-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lock is held by one, and free again after release', () => {
  const file = path.join(folder, 'deep', 'lock');
  const first = takeLock(file);
  expect(first.taken).toBe(true);
  expect(takeLock(file)).toEqual({ taken: false, holder: process.pid });
  if (first.taken) first.release();
  expect(takeLock(file).taken).toBe(true);
});

test('a lock of a process that is gone, and an empty one, count for nothing', () => {
  const file = path.join(folder, 'lock');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  for (const left of [identityOf(gone), String(gone), '']) {
    writeFileSync(file, left);
    expect(takeLock(file).taken).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(identityOf(process.pid));
    rmSync(file);
  }
});

test.runIf(process.platform === 'linux')(
  'a stranger that got the pid of the old holder does not hold the lock',
  () => {
    const file = path.join(folder, 'lock');
    writeFileSync(file, `${process.ppid} 1`);
    expect(takeLock(file).taken).toBe(true);
  },
);
