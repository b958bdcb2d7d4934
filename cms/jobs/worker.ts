import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner, RunnerOptions } from 'graphile-worker';
import { run, runOnce } from 'graphile-worker';
import type { BasePayload } from 'payload';
import { type Liveness, liveness } from './liveness.ts';
import { workerPool } from './pool.ts';
import { type Pino, queueLog } from './queue-log.ts';
import { schedule } from './schedule.ts';
import { taskList } from './task-list.ts';

export type WorkerSettings = {
  connectionString: string;
  /** Jobs at a time, at least 1. */
  concurrency: number;
  log?: Pino;
};

export type Worker = {
  /** Takes no more jobs, lets the running ones finish, closes its connections. */
  stop(): Promise<void>;
};

/**
 * Lets the queue wait until the end of each job is written before it calls itself stopped; by default it does not, and
 * a job that was done would look as if it were running.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const restartMs = 5_000;
/** Below what the supervisor of the processes waits. */
const stopMs = 4_500;
const lookForTheDeadMs = 20_000;

/**
 * Takes jobs from the queue until it is stopped. As many of these may run as one likes, in this process or others.
 * The queue's tables must be there: `cms/migrate.ts` makes them, and the look of graphile-worker at them finds nothing to do.
 * When the queue's own runner gives up, or takes no jobs any more though some are due, it is started anew.
 */
export async function startWorker(payload: BasePayload, settings: WorkerSettings): Promise<Worker> {
  const { connectionString, concurrency, log = payload.logger } = settings;
  const pool = workerPool(connectionString, concurrency, log);
  const alive = liveness(connectionString, log);
  const options: RunnerOptions = {
    preset,
    pgPool: pool,
    concurrency,
    taskList: taskList(payload),
    parsedCronItems: schedule(),
    events: alive.events,
    logger: queueLog(log),
    noHandleSignals: true,
  };
  const ended = new AbortController();
  let runner = await run(options);
  await askAtOnce(runner);
  await freeJobs(alive, log);
  let stalled = Promise.withResolvers<Error>();
  const rounds = setInterval(async () => {
    await freeJobs(alive, log);
    const isStalled = await alive.isStalled(concurrency).catch(() => false);
    if (isStalled) stalled.resolve(new Error('jobs are due and none is taken'));
  }, lookForTheDeadMs);
  rounds.unref();

  const kept = (async () => {
    while (!ended.signal.aborted) {
      const err: unknown = await Promise.race([
        runner.promise.catch((reason: unknown) => reason),
        stalled.promise,
      ]);
      if (ended.signal.aborted) return;
      stalled = Promise.withResolvers<Error>();
      log.error({ err }, 'the worker gave up');
      await stopped(runner);
      runner = (await anotherRunner(options, ended.signal, log)) ?? runner;
    }
  })();

  return {
    stop: async () => {
      ended.abort();
      clearInterval(rounds);
      await stopped(runner);
      stalled.resolve(new Error('stopping'));
      await kept;
      await alive.end();
      await Promise.race([pool.end(), sleep(500, undefined, { ref: false })]);
    },
  };
}

/**
 * Runs every job that is due, and those that they queue, until none is left; later ones stay. For tests, and for an
 * operator who empties the queue before a move.
 */
export async function drainJobs(
  payload: BasePayload,
  { connectionString, log = payload.logger }: Omit<WorkerSettings, 'concurrency'>,
): Promise<void> {
  const pool = workerPool(connectionString, 1, log);
  try {
    await runOnce({
      preset,
      pgPool: pool,
      taskList: taskList(payload),
      logger: queueLog(log),
      noHandleSignals: true,
    });
  } finally {
    await pool.end();
  }
}

/**
 * Waits until the running jobs are done, but not for ever: after the database went away a runner may neither take jobs
 * nor stop. One that has given up refuses to stop a second time.
 */
async function stopped(runner: Runner): Promise<void> {
  await Promise.race([runner.stop().catch(() => {}), sleep(stopMs, undefined, { ref: false })]);
}

/** @returns null when the worker is stopped meanwhile */
async function anotherRunner(options: RunnerOptions, ended: AbortSignal, log: Pino): Promise<Runner | null> {
  while (!ended.aborted) {
    try {
      await sleep(restartMs, undefined, { signal: ended });
      const runner = await run({ ...options });
      if (!ended.aborted) return runner;
      await runner.stop();
    } catch (err) {
      if (!ended.aborted) log.error({ err }, 'the worker cannot start; the next try follows');
    }
  }
  return null;
}

/** The process may have been away while people paid: the gateway is asked at once, not at the next quarter. */
async function askAtOnce(runner: Runner): Promise<void> {
  await runner.addJob(
    'sweep-payments',
    { olderThanMinutes: 1 },
    { jobKey: 'sweep at start', maxAttempts: 2 },
  );
}

async function freeJobs(alive: Liveness, log: Pino): Promise<void> {
  try {
    const dead = await alive.freeJobsOfTheDead();
    if (dead.length > 0) log.warn({ dead }, 'jobs of workers that died are taken up again');
  } catch (err) {
    log.warn({ err }, 'could not look for jobs of dead workers');
  }
}
