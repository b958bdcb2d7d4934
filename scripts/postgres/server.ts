import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { StartProblem } from '../start-problem.ts';
import { ensureDatabase, startTimeoutMs, untilAnswering } from './asking.ts';
import type { Binaries } from './binaries.ts';
import { isAlive, type Postmaster } from './lock-file.ts';
import type { Owner } from './owner.ts';
import { explained, isPassing, serverArguments, urlOf } from './rules.ts';

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

const logLimitBytes = 5 * 1024 * 1024;

/**
 * The server that runs on the folder already.
 * @throws StartProblem when it does not answer
 */
export async function joined(given: {
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

/**
 * A server of our own on a free port.
 * @throws StartProblem
 */
export async function launched(given: Launch): Promise<RunningPostgres> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const port = await freePort();
    const attempt = await launchOnce(given, port);
    if ('running' in attempt) return attempt.running;
    if (!isPassing(attempt.said) || Date.now() > deadline) throw explained(attempt.said, given.cluster);
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
  const child = spawn(given.binaries.postgres, serverArguments(given.cluster, port), {
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
