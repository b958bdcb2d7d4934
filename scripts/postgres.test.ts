import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseOwner, mayReach } from './postgres/owner.ts';
import { startPostgres } from './postgres.ts';

let dataDir = '';
const lines: string[] = [];
const log = (line: string) => {
  lines.push(line);
};

beforeEach(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'qtp-pg-')), 'postgres');
  await chmod(path.dirname(dataDir), 0o755);
});
afterEach(() => rm(path.dirname(dataDir), { recursive: true, force: true }));

async function asked(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('a new cluster speaks UTF-8, sorts by code point, listens on loopback alone and keeps its data over a stop', async () => {
  const first = await startPostgres({ dataDir, log });
  try {
    expect(await asked(first.url, 'SHOW server_encoding')).toBe('UTF8');
    expect(await asked(first.url, "SELECT lower('ÄÖ')")).toBe('äö');
    expect(await asked(first.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await asked(first.url, 'SHOW max_connections')).toBe('100');
    await asked(first.url, 'CREATE EXTENSION pg_trgm');
    await asked(first.url, "CREATE TABLE note AS SELECT 'ನಮಸ್ಕಾರ ₹' AS text");
  } finally {
    await first.stop();
  }
  await expect(asked(first.url, 'SELECT 1')).rejects.toThrow();
  expect((await stat(path.join(first.folder, 'password'))).mode & 0o777).toBe(0o600);

  await chmod(path.join(first.folder, 'cluster'), 0o755);
  const second = await startPostgres({ dataDir, log });
  try {
    expect(await asked(second.url, 'SELECT text FROM note')).toBe('ನಮಸ್ಕಾರ ₹');
  } finally {
    await second.stop();
  }
}, 60_000);

test('a second start joins the server that is running, and only an adopting one may stop it', async () => {
  const first = await startPostgres({ dataDir, log });
  try {
    const guest = await startPostgres({ dataDir, log });
    expect([guest.port, guest.owned]).toEqual([first.port, false]);
    await guest.stop();
    expect(await asked(first.url, 'SELECT 1')).toBe(1);
    const heir = await startPostgres({ dataDir, log, adopt: true });
    await heir.stop();
    await expect(asked(first.url, 'SELECT 1')).rejects.toThrow();
  } finally {
    await first.stop();
  }
}, 60_000);

test('a start after kill -9 recovers, also when the old pid belongs to a stranger by now', async () => {
  const first = await startPostgres({ dataDir, log });
  await asked(first.url, 'CREATE TABLE note AS SELECT 7 AS n');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await startPostgres({ dataDir, log });
  expect(await asked(second.url, 'SELECT n FROM note')).toBe(7);
  process.kill(second.pid, 'SIGKILL');
  await second.ended;
  const lock = path.join(second.folder, 'cluster', 'postmaster.pid');
  const rest = (await readFile(lock, 'utf8')).split('\n').slice(1);
  await writeFile(lock, [String(process.ppid), ...rest].join('\n'));
  const third = await startPostgres({ dataDir, log });
  try {
    expect(await asked(third.url, 'SELECT n FROM note')).toBe(7);
  } finally {
    await third.stop();
  }
}, 60_000);

test('a damaged folder, data of another version and a lost password are named with a way out', async () => {
  const first = await startPostgres({ dataDir, log });
  await first.stop();
  const inside = (name: string) => path.join(first.folder, 'cluster', name);

  const control = await readFile(inside('global/pg_control'));
  await writeFile(inside('global/pg_control'), control.subarray(0, 100));
  await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({
    name: 'StartProblem',
    message: expect.stringContaining('cannot be used'),
    wayOut: expect.stringContaining(`mv ${path.join(first.folder, 'cluster')}`),
  });
  await writeFile(inside('PG_VERSION'), '17\n');
  await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({
    message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/),
  });
  await rm(inside('PG_VERSION'));
  await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({
    message: expect.stringContaining('no PG_VERSION'),
  });
  await rm(path.join(first.folder, 'password'));
  await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({
    message: expect.stringContaining('password'),
  });
}, 60_000);

test('a folder that is a file is refused with words, not with a stack', async () => {
  await writeFile(dataDir, 'not a folder');
  await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({ name: 'StartProblem' });
});

test('what is left of an interrupted first start does not stop the next one', async () => {
  await mkdir(path.join(dataDir, 'cluster.new', 'cluster'), { recursive: true });
  await writeFile(path.join(dataDir, 'cluster.new', 'cluster', 'PG_VERSION'), '18');
  const running = await startPostgres({ dataDir, log });
  await running.stop();
  expect(existsSync(path.join(running.folder, 'cluster.new'))).toBe(false);
}, 60_000);

test.runIf(process.getuid?.() === 0)(
  'root in a folder that postgres cannot enter gets a place in /var/lib',
  async () => {
    await chmod(path.dirname(dataDir), 0o700);
    const owner = databaseOwner();
    expect(owner && (await mayReach(dataDir, owner))).toBe(false);
    const running = await startPostgres({ dataDir, log });
    try {
      expect(running.folder).toMatch(/^\/var\/lib\/quicktechpro-[0-9a-f]{12}$/);
      expect(await asked(running.url, 'SELECT 1')).toBe(1);
    } finally {
      await running.stop();
      await rm(running.folder, { recursive: true, force: true });
    }
  },
  60_000,
);
