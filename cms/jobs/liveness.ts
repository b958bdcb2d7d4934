import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Pino } from './queue-log.ts';

/** First half of the advisory lock that says "this worker is alive"; the second is a hash of the worker's id. */
const lockClass = 727_002;

/** Time a worker has after its start to show that it is alive. */
const grace = '30 seconds';

/** How long due jobs may wait for a worker that has room. */
const patienceMs = 15_000;

export type Liveness = {
  /** For the queue's `events`: announces the worker's id. */
  events: WorkerEvents;
  /** Frees jobs of workers that died in the middle of them, and own ones whose end was lost. @returns whose they were */
  freeJobsOfTheDead(): Promise<string[]>;
  /** Whether jobs are due and the worker, though it has room, takes none. */
  isStalled(concurrency: number): Promise<boolean>;
  end(): Promise<void>;
};

/**
 * Shows for as long as this process lives that its worker does: a connection of its own holds an advisory lock. The
 * queue itself would give the jobs of a killed process back only after four hours.
 */
export function liveness(connectionString: string, log: Pino): Liveness {
  let current: string | null = null;
  const running = new Set<string>();
  let tookAt = performance.now();
  let ended = false;
  let client = connect();

  function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString, application_name: 'quicktechpro worker alive' });
    let gone = false;
    const again = () => {
      if (gone || ended) return;
      gone = true;
      setTimeout(() => {
        if (!ended) client = connect();
      }, 1_000).unref();
    };
    fresh.on('error', again);
    fresh.on('end', again);
    const ready = fresh.connect().then(async () => {
      if (current !== null) await hold(fresh, current);
      return fresh;
    });
    ready.catch((err: unknown) => {
      if (!ended) log.warn({ err }, 'the worker cannot show that it is alive');
      again();
    });
    return ready;
  }

  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool: { id } }) => {
    // One at a time: a new one means that the last has given up, and its jobs are free.
    current = id;
    running.clear();
    tookAt = performance.now();
    client
      .then((ready) => hold(ready, id))
      .catch((err: unknown) => log.warn({ err }, 'the worker cannot show that it is alive'));
  });

  events.on('job:start', ({ job }) => {
    running.add(job.id);
    tookAt = performance.now();
  });
  events.on('job:complete', ({ job }) => running.delete(job.id));

  return {
    events,
    freeJobsOfTheDead: async () => {
      const ready = await client;
      const dead = await freeJobsOfTheDead(ready, current);
      return current !== null && (await freeLostJobs(ready, current, running)) > 0
        ? [...dead, current]
        : dead;
    },
    isStalled: async (concurrency) => {
      if (running.size >= concurrency || performance.now() - tookAt < patienceMs) return false;
      const due = await (await client).query(
        `select 1 from graphile_worker.jobs where locked_at is null and attempts < max_attempts
         and run_at < now() - make_interval(secs => $1) limit 1`,
        [patienceMs / 1000],
      );
      return due.rowCount === 1;
    },
    end: async () => {
      ended = true;
      await client.then((ready) => ready.end()).catch(() => {});
    },
  };
}

async function hold(client: pg.Client, id: string): Promise<void> {
  await client.query('select pg_try_advisory_lock($1, hashtext($2))', [lockClass, id]);
}

/**
 * Jobs that the living worker holds without running them: their end could not be written because the database went
 * away. They run once more; every job bears that.
 */
async function freeLostJobs(client: pg.Client, own: string, running: ReadonlySet<string>): Promise<number> {
  const freed = await client.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null
     where locked_by = $1 and locked_at < now() - interval '${grace}' and not (id = any($2::bigint[]))`,
    [own, [...running]],
  );
  return freed.rowCount ?? 0;
}

async function freeJobsOfTheDead(client: pg.Client, own: string | null): Promise<string[]> {
  const holders = await client.query<{ id: string }>(
    `select locked_by as id from graphile_worker.jobs where locked_by is not null
     group by locked_by having max(locked_at) < now() - interval '${grace}'`,
  );
  const dead: string[] = [];
  for (const { id } of holders.rows) {
    // This connection can take its own lock twice, which would prove nothing.
    if (id === own) continue;
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as free',
      [lockClass, id],
    );
    if (!rows[0]?.free) continue;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, id]);
    dead.push(id);
  }
  return dead;
}
