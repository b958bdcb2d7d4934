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

/**
 * Gauges that are read when they are asked for: the queue, mail on its way, open pages, connections to the database.
 * While the database does not answer those of the queue are missing rather than wrong.
 */
export function watchState(given: { pool: Queryable; openPages: () => number }): void {
  const { pool, openPages } = given;
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const dead = gauge('portal_jobs_dead', 'Jobs that gave up and wait for a person.');
  const oldest = gauge('portal_jobs_oldest_seconds', 'How long the oldest due job has waited.');
  const mail = gauge('portal_mail_waiting', 'Mail that has not been sent yet.');
  new Gauge({
    name: 'portal_jobs_due',
    help: 'Jobs that are due and not done.',
    registers: [registry],
    collect: async function collect() {
      try {
        const [row] = (await pool.query(queue)).rows as Row[];
        if (!row) return;
        this.set(row.due);
        dead.set(row.dead);
        oldest.set(row.oldest);
        mail.set(row.waiting_mail);
      } catch {
        for (const one of [this, dead, oldest, mail]) one.reset();
      }
    },
  });
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
