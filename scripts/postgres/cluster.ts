import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { diskFull, StartProblem, writingProblem } from '../start-problem.ts';
import { type Binaries, exists } from './binaries.ts';
import type { Owner } from './owner.ts';

const run = promisify(execFile);

/** Below this PostgreSQL starts, and fails at the first bigger write. */
const leastFreeBytes = 150 * 1024 * 1024;

/** Name of the superuser and of the database. */
export const databaseName = 'portal';

/**
 * Makes the cluster when there is none, else says whether this PostgreSQL can use it. Built beside its place and
 * moved there when whole, so that a start that was cut off leaves nothing half-made.
 *
 * @returns true when the cluster is new
 * @throws StartProblem
 */
export async function ensureCluster(given: {
  cluster: string;
  password: string;
  owner: Owner | undefined;
  binaries: Binaries;
}): Promise<boolean> {
  const { cluster, binaries } = given;
  const disk = await statfs(path.dirname(cluster));
  if (disk.bavail * disk.bsize < leastFreeBytes) throw diskFull(path.dirname(cluster));
  if (await exists(cluster)) {
    await checkVersion(cluster, binaries.major);
    // PostgreSQL refuses a folder that others may read, and a chmod over the whole project is soon done.
    await chmod(cluster, 0o700);
    return false;
  }
  const half = `${cluster}.new`;
  await rm(half, { recursive: true, force: true });
  await makeFolder(half, given.owner);
  const passwordFile = path.join(half, 'password');
  try {
    await writeFile(passwordFile, `${given.password}\n`, { mode: 0o600 });
    if (given.owner) await chown(passwordFile, given.owner.uid, given.owner.gid);
    await initialise({ ...given, half, passwordFile });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  await rm(passwordFile, { force: true });
  await rename(path.join(half, 'cluster'), cluster);
  await rm(half, { recursive: true, force: true });
  return true;
}

async function makeFolder(folder: string, owner: Owner | undefined): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (owner) await chown(folder, owner.uid, owner.gid);
  } catch (error) {
    throw writingProblem(error, path.dirname(folder));
  }
}

async function checkVersion(cluster: string, major: string): Promise<void> {
  const found = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found === major) return;
  if (found === '') throw brokenCluster(cluster, 'it holds no PG_VERSION');
  throw new StartProblem(
    `The data in ${cluster} was written by PostgreSQL ${found}; this portal brings PostgreSQL ${major}.`,
    `Carry the data over with pg_dump and pg_restore of your own, or set it aside and begin with an empty database: mv ${cluster} ${cluster}.old`,
  );
}

/** The folder cannot be used, and only a person can decide what becomes of it. */
export function brokenCluster(cluster: string, reason: string): StartProblem {
  return new StartProblem(
    `The database folder ${cluster} cannot be used: ${reason}.`,
    `Put a backup in its place; or set it aside and begin with an empty database: mv ${cluster} ${cluster}.broken`,
  );
}

async function initialise(given: {
  half: string;
  passwordFile: string;
  owner: Owner | undefined;
  binaries: Binaries;
}): Promise<void> {
  const flags = (locale: string) => [
    `--pgdata=${path.join(given.half, 'cluster')}`,
    `--username=${databaseName}`,
    `--pwfile=${given.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${locale}`,
    '--data-checksums',
    '--no-instructions',
  ];
  const options = { ...given.owner, cwd: given.half, env: { ...process.env, LC_ALL: 'C' } };
  try {
    await run(given.binaries.initdb, flags('C.UTF-8'), options).catch((error: unknown) => {
      // Systems without that locale: the built-in provider sorts and folds case the same way on its own.
      if (!words(error).includes('invalid locale')) throw error;
      return run(given.binaries.initdb, flags('C'), options);
    });
  } catch (error) {
    const said = words(error);
    if (said.includes('No space left')) throw diskFull(given.half, error);
    throw new StartProblem(
      `A new database could not be made in ${path.dirname(given.half)}: ${lastLine(said)}`,
      'If a library is missing, run: npm ci. Otherwise set DATABASE_URL to a PostgreSQL 18 of your own.',
      error,
    );
  }
}

function words(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stderr' in error)) return String(error);
  return String(error.stderr);
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => line.includes('error')) ?? lines.at(-1) ?? 'no reason was given';
}
