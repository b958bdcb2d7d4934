import { join } from 'node:path';
import pg from 'pg';
import { drawingThread } from '#plugins/documents/drawing-thread.ts';
import { keepDrawn } from '#plugins/documents/keep-drawn.ts';
import { localFiles } from '#plugins/files/local.ts';
import { smtpMailer } from '#plugins/messaging/smtp.ts';
import { photoThread } from '#plugins/photos/photo-thread.ts';
import type { RateLimits } from '#toolkit/limits.ts';
import type { Ports } from '#toolkit/ports.ts';
import { env } from './env.ts';
import { gateway } from './gateway.ts';
import { identities } from './identities.ts';
import { rootFolder } from './own-folder.ts';
import { PreparingClient } from './preparing-client.ts';
import { postgresLimits } from './rate-limits.ts';

type All = Ports & { limits: RateLimits };

/** Builds each adapter at its first use, so that loading the config opens nothing. */
export function lazyPorts(): All {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const pool = () => once('pool', sidePool);
  const all: All = {
    clock: { now: () => new Date(Date.now() + env().CLOCK_OFFSET_MS) },
    get gateway() {
      return once('gateway', gateway);
    },
    get mailer() {
      return once('mailer', () => smtpMailer({ url: env().SMTP_URL, from: env().MAIL_FROM }));
    },
    get documents() {
      return once('documents', documents);
    },
    get files() {
      return once('files', () => localFiles(join(env().DATA_DIR, 'files')));
    },
    get photos() {
      return once('photos', () => photoThread(join(rootFolder, '.build', 'cms', 'photos.mjs')));
    },
    get customerIdentity() {
      return once('identities', () => identities(pool(), currentClock)).customer;
    },
    get staffIdentity() {
      return once('identities', () => identities(pool(), currentClock)).staff;
    },
    get limits() {
      return once('limits', () => postgresLimits(pool(), env().LIMITS_FACTOR));
    },
  };
  // Whoever asks for the time asks the clock of the moment: tests exchange it.
  const currentClock = { now: () => all.clock.now() };
  return all;
}

/** Connections of identity and limits: theirs commit by themselves and must not wait for the business pool. */
function sidePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 8,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    options: '-c search_path=identity,public',
    application_name: 'quicktechpro identity',
    Client: PreparingClient,
  });
  // A lost connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Drawn in a thread of its own from its bundle, which is there wherever the api runs. */
function documents(): Ports['documents'] {
  return keepDrawn(drawingThread(join(rootFolder, '.build', 'cms', 'documents.mjs')));
}
