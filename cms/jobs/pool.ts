import pg from 'pg';
import type { Pino } from './queue-log.ts';

/**
 * Connections of one worker: one a running job, one that listens, a few to take and close jobs. Not the business pool,
 * so that a page never waits for a mail server.
 */
export function workerPool(connectionString: string, concurrency: number, log: Pino): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: concurrency * 2 + 3,
    connectionTimeoutMillis: 5_000,
    application_name: 'quicktechpro worker',
  });
  // A lost connection is replaced; without listeners it would end the process.
  const lost = (err: Error) => log.warn({ err }, 'a database connection of the worker was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
