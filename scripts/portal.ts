import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  buildAdmin,
  buildServers,
  buildSite,
  bundleOf,
  isAdminBuilt,
  root,
  type ServerEntry,
} from './build.ts';
import { takeLock } from './lock.mjs';
import { memoryEnv, nodeFlags } from './node-flags.ts';
import { type Child, keepRunning } from './portal/child.ts';
import { clearLeftovers, openRoll } from './portal/leftovers.ts';
import { runToEnd } from './portal/one-shot.ts';
import { checkPorts } from './portal/ports.ts';
import { untilAnswers, untilListening } from './portal/readiness.ts';
import { seedOnce } from './portal/seed-once.ts';
import { keptSecret, processEnv, readSettings, type Settings } from './portal/settings.ts';
import type { RunningPostgres } from './postgres/server.ts';
import { startPostgres } from './postgres.ts';
import { StartProblem, writingProblem } from './start-problem.ts';

export type ProcessName = 'twins' | 'api' | 'site' | 'panel';

/** A whole portal that answers. */
export type Portal = {
  settings: Settings;
  databaseUrl: string;
  /** What the first run's seed printed (names and passwords of the demo), or null. */
  seedPrinted: string | null;
  /** Settles when the panel answers, or with the reason why it does not. */
  panel: Promise<StartProblem | undefined>;
  /** The processes, to kill or restart one: for `dev` and for tests of faults. */
  processes: Partial<Record<ProcessName, Child>>;
  /** Waits until api and site answer. False when they do not within a minute. */
  ready(): Promise<boolean>;
  /** Ends everything in order: site, api, panel, twins, database. Under 15 s. Idempotent. */
  stop(): Promise<void>;
};

export type PortalOptions = {
  env: NodeJS.ProcessEnv;
  log: (line: string) => void;
  /** Called when a process cannot be kept running. The caller stops the portal. */
  onFailure: (problem: StartProblem) => void;
  /** Ends a start that is under way. */
  signal: AbortSignal;
  /**
   * The staff's panel: `built` in the background when its sources have changed, `live` by Next's own dev server
   * (slower, rebuilds on change), or `none` (tests that do not need it save a minute).
   */
  panel: 'built' | 'live' | 'none';
};

const readyTimeoutMs = 60_000;

/**
 * Starts a whole portal: database (unless DATABASE_URL is given), migrations, seed on the first run (never in
 * production), twins, api and site; the panel follows in the background. One at a time in a data folder. Whatever it started is stopped again
 * when it throws.
 *
 * @throws StartProblem with a way out
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const settings = readSettings(options.env, root);
  const end = new AbortController();
  const undo: (() => Promise<void> | void)[] = [];
  let failure: StartProblem | undefined;
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      end.abort();
      for (const step of undo.toReversed()) await step();
    })();
    return stopping;
  };
  try {
    undo.push(await lockFolder(settings.dataDir));
    const onFailure = (problem: StartProblem) => {
      failure ??= problem;
      end.abort();
      options.onFailure(problem);
    };
    const signal = AbortSignal.any([options.signal, end.signal]);
    const portal = await begin({ options: { ...options, onFailure }, settings, undo, signal });
    return { ...portal, stop };
  } catch (error) {
    await stop();
    throw failure ?? error;
  }
}

async function lockFolder(dataDir: string): Promise<() => void> {
  try {
    await mkdir(path.join(dataDir, 'logs'), { recursive: true });
    const lock = takeLock(path.join(dataDir, 'start.lock'));
    if (lock.taken) return lock.release;
    throw new StartProblem(
      `The portal in ${dataDir} is running already (process ${lock.holder}).`,
      `Stop it with Ctrl-C in its terminal, or: kill ${lock.holder}   A second one beside it needs its own DATA_DIR and ports.`,
    );
  } catch (error) {
    throw writingProblem(error, dataDir);
  }
}

type Begin = {
  options: PortalOptions;
  settings: Settings;
  undo: (() => Promise<void> | void)[];
  signal: AbortSignal;
};

async function begin({ options, settings, undo, signal }: Begin): Promise<Omit<Portal, 'stop'>> {
  const { log } = options;
  const rollFile = path.join(settings.dataDir, 'processes.json');
  await clearLeftovers(rollFile, log);
  await checkPorts(settings);
  const secret = await keptSecret(settings, options.env);

  log('Building what has changed …');
  const builds = Promise.all([buildServers(), buildSite()]);
  // Its failure is reported below, after the database's.
  builds.catch(() => undefined);
  const database = options.env.DATABASE_URL ? undefined : await ownDatabase({ options, settings, undo });
  await builds;
  signal.throwIfAborted();
  const databaseUrl = database?.url ?? options.env.DATABASE_URL ?? '';
  const env = processEnv({ settings, env: options.env, databaseUrl, secret });

  log('Bringing the database up to date …');
  const script = (name: ServerEntry, doing: string) =>
    runToEnd({ doing, words: [...nodeFlags, bundleOf(name)], cwd: root, env, signal });
  await script('migrate', 'Bringing the database up to date');
  const roll = openRoll(rollFile);
  const processes: Portal['processes'] = {};
  const run = (
    name: ProcessName,
    words: readonly string[],
    graceMs: number,
    more: { env?: Record<string, string> } = {},
  ) => {
    const child = keepRunning({
      name,
      words: [...nodeFlags, ...words],
      cwd: root,
      env: { ...memoryEnv, ...env, ...more.env },
      logFile: path.join(settings.dataDir, 'logs', `${name}.log`),
      onCrash: log,
      onGiveUp: options.onFailure,
      onPid: (pid) => roll.note(name, pid),
    });
    processes[name] = child;
    if (name !== 'panel') undo.push(() => child.stop(graceMs));
    return child;
  };

  const twins = [settings.sandboxUrl && 'gateway', settings.mail && 'mail'].filter((twin) => twin !== null);
  if (twins.length > 0) run('twins', [bundleOf('twins'), ...twins], 2_000);
  const seedPrinted = await seedOnce({
    settings,
    databaseUrl,
    database,
    seed: () => script('seed', 'Filling the new database'),
  });
  // Stopped before the api goes: the panel's slot in the order of the end.
  let stopPanel = async () => {};
  undo.push(() => stopPanel());
  log('Starting …');
  run('api', [bundleOf('server')], 6_000);
  run('site', ['site/server.ts'], 4_000);

  const waiting = { signal, timeoutMs: readyTimeoutMs };
  const ready = async () => {
    const answers = await Promise.all([
      untilAnswers(`${env.API_URL}/readyz`, waiting),
      untilAnswers(`http://127.0.0.1:${settings.port}/healthz`, waiting),
      settings.sandboxUrl ? untilListening(settings.sandboxUrl, waiting) : true,
      settings.mail ? untilListening(settings.mail.inboxUrl, waiting) : true,
    ]);
    return answers.every(Boolean);
  };
  if (!(await ready())) {
    throw new StartProblem(
      'The portal did not answer within a minute.',
      `See ${path.join(settings.dataDir, 'logs')}.`,
    );
  }
  const live = options.panel === 'live';
  const panel =
    options.panel === 'none'
      ? Promise.resolve(undefined)
      : startPanel({ env, settings, signal, run, log, live });
  stopPanel = async () => {
    await processes.panel?.stop(2_000);
    await panel;
  };
  return { settings, databaseUrl, seedPrinted, panel, processes, ready };
}

async function ownDatabase({ options, settings, undo }: Omit<Begin, 'signal'>): Promise<RunningPostgres> {
  options.log('Starting PostgreSQL …');
  const database = await startPostgres({
    dataDir: path.join(settings.dataDir, 'postgres'),
    log: options.log,
    // We hold the folder's lock: a server that runs there was left by a start that was killed.
    adopt: true,
  });
  let stopping = false;
  undo.push(() => {
    stopping = true;
    return database.stop();
  });
  void database.ended.then(() => {
    if (stopping) return;
    options.onFailure(
      new StartProblem(
        'PostgreSQL has ended by itself.',
        `Its reasons are in ${path.join(database.folder, 'postgres.log')}. Start again: what was committed is there.`,
      ),
    );
  });
  return database;
}

async function startPanel(given: {
  env: NodeJS.ProcessEnv;
  settings: Settings;
  signal: AbortSignal;
  run: (
    name: ProcessName,
    words: readonly string[],
    graceMs: number,
    more: { env?: Record<string, string> },
  ) => Child;
  log: (line: string) => void;
  live: boolean;
}): Promise<StartProblem | undefined> {
  const { env, settings, signal, log, live } = given;
  try {
    if (!live && !(await isAdminBuilt())) {
      log("Building the staff's panel in the background (about a minute; the portal can be used) …");
      await buildAdmin(env, signal);
    }
    const words = [
      'node_modules/next/dist/bin/next',
      live ? 'dev' : 'start',
      'cms',
      '-H',
      '127.0.0.1',
      '-p',
      String(settings.adminPort),
    ];
    signal.throwIfAborted();
    given.run('panel', words, 2_000, {
      env: { PORT: String(settings.adminPort), NODE_ENV: live ? 'development' : 'production' },
    });
    const answers = await untilAnswers(`${env.ADMIN_URL}/admin/login`, { signal, timeoutMs: readyTimeoutMs });
    return answers ? undefined : new StartProblem("The staff's panel does not answer.", 'See its log.');
  } catch (error) {
    if (error instanceof StartProblem) return error;
    if (signal.aborted) return undefined;
    return new StartProblem(
      `The staff's panel could not be started: ${String(error)}`,
      'The portal itself is not touched.',
    );
  }
}
