import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import type { Queryable } from './queryable.ts';
import { registry } from './registry.ts';

type Row = { due: number; dead: number; oldest: number; waiting_mail: number };

const queue = `select
    (select count(*)::int from graphile_worker.jobs where run_at <= now() and attempts < max_attempts) as due,
    (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts and locked_at is null) as dead,
    (select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts and locked_at is null) as oldest,
    (select count(*)::int from deliveries where status = 'waiting') as waiting_mail`;

/** Prometheus gives up after ten seconds; the rest must be told although the database is silent. */
const answerWithinMs = 3_000;

/**
 * Gauges that are read when they are asked for: the queue, mail on its way, open pages, connections to the database.
 * While the database does not answer those of the queue are missing rather than wrong.
 */
export function watchState(given: { pool: Queryable; openPages: () => number }): void {
  const { pool, openPages } = given;
  const readQueue = sharedWhileItRuns(async () => {
    const answer = pool.query(queue).then(({ rows }) => (rows as Row[])[0] ?? null);
    return Promise.race([answer, sleep(answerWithinMs, null, { ref: false })]).catch(() => null);
  });
  const ofQueue = (column: keyof Row, name: string, help: string) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect: async function collect() {
        const row = await readQueue();
        if (row) this.set(row[column]);
        else this.remove();
      },
    });
  ofQueue('due', 'portal_jobs_due', 'Jobs that are due and not done.');
  ofQueue('dead', 'portal_jobs_dead', 'Jobs that gave up and wait for a person.');
  ofQueue('oldest', 'portal_jobs_oldest_seconds', 'How long the oldest due job has waited.');
  ofQueue('waiting_mail', 'portal_mail_waiting', 'Mail that has not been sent yet.');
  new Gauge({
    name: 'portal_realtime_pages',
    help: 'Pages that listen over a WebSocket.',
    registers: [registry],
    collect: function collect() {
      this.set(openPages());
    },
  });
  new Gauge({
    name: 'portal_database_connections',
    help: 'Connections of the business pool by what they do.',
    labelNames: ['state'],
    registers: [registry],
    collect: function collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'wanted' }, pool.waitingCount);
    },
  });
}

/** All that ask while an answer is under way get that one: one statement for all gauges of a scrape. */
function sharedWhileItRuns<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= ask().finally(() => {
      running = null;
    });
    return running;
  };
}
