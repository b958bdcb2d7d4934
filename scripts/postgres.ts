import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exists, preparedBinaries } from './postgres/binaries.ts';
import { brokenCluster, ensureCluster } from './postgres/cluster.ts';
import { forgetStranger, runningPostmaster } from './postgres/lock-file.ts';
import { databaseOwner, mayReach, type Owner } from './postgres/owner.ts';
import { spareFolder } from './postgres/rules.ts';
import { joined, launched, type RunningPostgres } from './postgres/server.ts';
import { writingProblem } from './start-problem.ts';

type Options = {
  /** Folder for the cluster, its password file and its log; made when missing. */
  dataDir: string;
  log: (line: string) => void;
  /** Take over a server that a killed start left behind, so that `stop` ends it. Only for who holds the folder's lock. */
  adopt?: boolean;
};

/**
 * Starts the PostgreSQL that came with `npm ci` on `dataDir`, or joins the one that runs there.
 * Survives a kill: what is committed is there at the next start.
 *
 * @throws StartProblem with a way out: folder not writable, disk full, data of another version, data damaged
 */
export async function startPostgres(options: Options): Promise<RunningPostgres> {
  const owner = databaseOwner();
  const folder = await homeFolder(options, owner);
  const cluster = path.join(folder, 'cluster');
  try {
    const password = await keptPassword(folder, await exists(cluster));
    const found = await runningPostmaster(cluster);
    if (found)
      return await joined({ found, folder, password, adopt: options.adopt ?? false, log: options.log });
    const binaries = await preparedBinaries(owner, folder);
    const fresh = await ensureCluster({ cluster, password, owner, binaries });
    if (fresh) options.log(`New database in ${folder}`);
    await forgetStranger(cluster);
    return await launched({ folder, cluster, password, owner, binaries });
  } catch (error) {
    throw writingProblem(error, folder);
  }
}

/** The folder itself, or a place in /var/lib where the user `postgres` can go when it cannot go there. */
async function homeFolder({ dataDir, log }: Options, owner: Owner | undefined): Promise<string> {
  const wanted = path.resolve(dataDir);
  const spare = spareFolder(wanted);
  await makeFolder(wanted);
  const folder = owner && !(await mayReach(wanted, owner)) ? spare : wanted;
  if (folder === spare) log(`The user postgres cannot reach ${wanted}: the database is in ${spare}`);
  await makeFolder(folder);
  return folder;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw writingProblem(error, folder);
  }
}

/** One password a folder, made once, readable by its user alone. */
async function keptPassword(folder: string, clusterExists: boolean): Promise<string> {
  const file = path.join(folder, 'password');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return kept;
  if (clusterExists)
    throw brokenCluster(path.join(folder, 'cluster'), `its password file ${file} is missing`);
  const made = randomBytes(24).toString('base64url');
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}
