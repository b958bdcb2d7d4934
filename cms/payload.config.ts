import path from 'node:path';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { buildConfig } from 'payload';
import pg from 'pg';
import sharp from 'sharp';
import { collections, endpoints, globals } from '#collections/registry.ts';
import { auditTrail } from '#plugins/audit/index.ts';
import { auditDocument } from '#toolkit/audit.ts';
import { databaseOf } from '#toolkit/database.ts';
import { tellFields } from '#toolkit/panel-errors.ts';
import { installSafeCommit } from '#toolkit/safe-commit.ts';
import { adminConfig } from './admin-config.ts';
import { env } from './env.ts';
import { hardened } from './hardening.ts';
import { cmsFolder, rootFolder } from './own-folder.ts';
import { mailGoesThroughDeliveries } from './payload-mail.ts';
import { lazyPorts } from './ports.ts';
import { PreparingClient } from './preparing-client.ts';
import { readableDates } from './readable-dates.ts';

/**
 * What Payload runs with, in every process: api, worker, panel and command line.
 * Loading it starts nothing.
 */
const settings = env();

export default buildConfig({
  secret: settings.SECRET,
  serverURL: '',
  csrf: [new URL(settings.PUBLIC_URL).origin],
  admin: adminConfig,
  collections,
  globals,
  endpoints,
  plugins: [auditTrail({ record: auditDocument }), readableDates],
  hooks: { afterError: [tellFields] },
  custom: { ports: lazyPorts(), production: settings.APP_ENV === 'production' },
  db: postgresAdapter({
    idType: 'uuidv7',
    push: false,
    pg,
    migrationDir: path.join(cmsFolder, 'migrations'),
    bulkOperationsSingleTransaction: true,
    pool: {
      connectionString: settings.DATABASE_URL,
      max: settings.POOL_MAX,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: settings.STATEMENT_TIMEOUT_MS,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 30_000,
      // Many short questions at once: to compile one, or to spread it over processes, costs more than it saves.
      options: '-c jit=off -c max_parallel_workers_per_gather=0',
      application_name: 'quicktechpro',
      Client: PreparingClient,
    },
  } as Parameters<typeof postgresAdapter>[0]),
  editor: lexicalEditor(),
  email: mailGoesThroughDeliveries,
  sharp,
  defaultDepth: 0,
  maxDepth: 2,
  graphQL: { disable: true },
  telemetry: false,
  debug: false,
  logger: { options: { level: settings.LOG_LEVEL, name: 'payload' } },
  loggingLevels: {
    QueryError: 'info',
    AuthenticationError: 'info',
    LockedAuth: 'info',
    NotFound: 'debug',
    DomainError: 'debug',
  } as never,
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  typescript: { outputFile: path.join(rootFolder, 'collections/payload-types.ts'), autoGenerate: false },
  onInit: (payload) => {
    const { pool } = databaseOf(payload);
    const lost = (err: Error) => payload.logger.warn({ err }, 'a database connection was lost');
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    installSafeCommit(payload);
  },
}).then(hardened);
