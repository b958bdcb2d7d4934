import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Client } from 'pg';
import { type Binaries, exists, preparedBinaries } from './postgres/binaries.ts';
import { brokenCluster, databaseName, ensureCluster } from './postgres/cluster.ts';
import { forgetStranger, isAlive, type Postmaster, runningPostmaster } from './postgres/lock-file.ts';
import { databaseOwner, mayReach, type Owner } from './postgres/owner.ts';
import { diskFull, StartProblem, writingProblem } from './start-problem.ts';

/** A database server that answers on loopback. */
export type RunningPostgres = {
  /** Superuser URL of the database `portal` (UTF8, C.UTF-8). */
  url: string;
  port: number;
  /** Where the data really is; not below `dataDir` when the user `postgres` cannot go there. */
  folder: string;
  /** False when a server was found running on this folder already: it belongs to somebody else. */
  owned: boolean;
  /** Process id of the server. */
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown (open transactions roll back), done when the server is gone. Leaves a server that is not ours alone. */
  stop(): Promise<void>;
};

type Options = {
  /** Folder for the cluster, its password file and its log; made when missing. */
  dataDir: string;
  log: (line: string) => void;
  /** Take over a server that a killed start left behind, so that `stop` ends it. Only for who holds the folder's lock. */
  adopt?: boolean;
};

const maxConnections = 100;
const startTimeoutMs = 60_000;
const logLimitBytes = 5 * 1024 * 1024;

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
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const spare = `/var/lib/quicktechpro-${mark}`;
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

function urlOf(port: number, password: string, database = databaseName): string {
  return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
}

async function joined(given: {
  found: Postmaster;
  folder: string;
  password: string;
  adopt: boolean;
  log: (line: string) => void;
}): Promise<RunningPostgres> {
  const { pid, port } = given.found;
  const answers = await untilAnswering({ port, password: given.password, gone: () => !isAlive(pid) });
  if (!answers) {
    throw new StartProblem(
      `A database server (process ${pid}) holds ${given.folder} and does not answer.`,
      `End it with: kill ${pid}   then start again.`,
    );
  }
  given.log(`Using the database that is running on port ${port}`);
  const ended = untilGone(pid, { holdsUs: false });
  return {
    url: urlOf(port, given.password),
    port,
    pid,
    folder: given.folder,
    owned: given.adopt,
    ended,
    stop: async () => {
      if (!given.adopt) return;
      endFast(pid);
      await untilGone(pid, { holdsUs: true });
    },
  };
}

type Launch = {
  folder: string;
  cluster: string;
  password: string;
  owner: Owner | undefined;
  binaries: Binaries;
};

async function launched(given: Launch): Promise<RunningPostgres> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const port = await freePort();
    const attempt = await launchOnce(given, port);
    if ('running' in attempt) return attempt.running;
    // Another program took the port in between, or children of a killed server are still leaving.
    const passing = /Address already in use|shared memory block .* in use|is being shut down/.test(
      attempt.said,
    );
    if (!passing || Date.now() > deadline) throw explained(attempt.said, given.cluster);
    await after(250);
  }
}

async function launchOnce(
  given: Launch,
  port: number,
): Promise<{ running: RunningPostgres } | { said: string }> {
  const logFile = path.join(given.folder, 'postgres.log');
  const before = await rolledSize(logFile);
  const output = await open(logFile, 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(maxConnections),
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(given.binaries.postgres, ['-D', given.cluster, '-p', String(port), ...flags], {
    ...given.owner,
    cwd: given.folder,
    // Its own group: Ctrl-C in the terminal reaches us alone, and we end it last.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  await output.close();
  const ended = endOf(child);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const answers = await untilAnswering({ port, password: given.password, gone: () => over });
  const pid = child.pid;
  if (!answers || pid === undefined) {
    child.kill('SIGINT');
    await ended;
    const text = await readFile(logFile);
    return { said: text.subarray(before).toString('utf8') };
  }
  await ensureDatabase(port, given.password);
  return {
    running: {
      url: urlOf(port, given.password),
      port,
      pid,
      folder: given.folder,
      owned: true,
      ended,
      stop: async () => {
        if (!over) endFast(pid);
        await ended;
      },
    },
  };
}

/** SIGINT asks PostgreSQL for a fast shutdown; on Windows there is no such signal and recovery does the rest. */
function endFast(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone: that is what was wanted.
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** The server is no child of ours, so we look. `holdsUs` keeps this process alive meanwhile. */
async function untilGone(pid: number, { holdsUs }: { holdsUs: boolean }): Promise<void> {
  while (isAlive(pid)) await after(100, undefined, { ref: holdsUs });
}

/** The size of the log; a log that has grown too long begins again. */
async function rolledSize(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size < logLimitBytes) return size;
  await truncate(file);
  return 0;
}

async function untilAnswering(given: {
  port: number;
  password: string;
  gone: () => boolean;
}): Promise<boolean> {
  const deadline = Date.now() + startTimeoutMs;
  while (!given.gone() && Date.now() < deadline) {
    if (await answersAt(given.port, given.password)) return true;
    await after(40);
  }
  return false;
}

async function answersAt(port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** A TCP port on loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function explained(said: string, cluster: string): StartProblem {
  if (said.includes('No space left on device')) return diskFull(cluster);
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|error/.test(line));
  return brokenCluster(
    cluster,
    reason?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'PostgreSQL did not start',
  );
}
