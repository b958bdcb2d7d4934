import { execFileSync } from 'node:child_process';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../start-problem.ts';

/** What `postmaster.pid` says about the server that wrote it. */
export type Postmaster = { pid: number; port: number };

/** A pid that no system hands out. */
const nobody = 2 ** 30;

/** The server that runs on this cluster now, or undefined. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const written = await read(cluster);
  return written && (await isPostmasterOf(written.pid, cluster)) ? written : undefined;
}

/**
 * After a power cut or in a restarted container the pid in the file may belong to a stranger, and PostgreSQL then
 * believes it is still running. The pid alone is replaced: the rest of the file is what PostgreSQL needs to see
 * that no forgotten child of the old server is still attached.
 */
export async function forgetStranger(cluster: string): Promise<void> {
  const written = await read(cluster);
  if (!written || !isAlive(written.pid) || (await isPostmasterOf(written.pid, cluster))) return;
  const file = path.join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(nobody), ...lines.slice(1)].join('\n'));
}

async function read(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 1 ? { pid, port } : undefined;
}

/** A postmaster works in its data folder: that tells it from a stranger that got the same pid. */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const [command, folder] = await Promise.all([
      readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
      readlink(`/proc/${pid}/cwd`).catch(() => undefined),
    ]);
    if (!command.startsWith('postgres')) return false;
    return folder === undefined || folder === (await realpath(cluster));
  }
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(
      'postgres',
    );
  } catch {
    return false;
  }
}

/** True while a process of that id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
