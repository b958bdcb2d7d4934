import { Logger } from 'graphile-worker';
import type { Logger as PinoLogger } from 'pino';

/** The part of our log that the worker writes to. */
export type Pino = Pick<PinoLogger, 'error' | 'warn' | 'info' | 'debug' | 'trace'>;

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** What the queue has to say, in our log. Its "info" is one line a job, which is our debug. */
export function queueLog(log: Pino): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const error: unknown = meta?.error;
    const about = { ...scope, ...(error ? { err: error } : {}) };
    log[levels[level]](about, message);
  });
}
