import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { buildServers, bundleOf } from '#scripts/build.ts';
import type { RunningPostgres } from '#scripts/postgres/server.ts';
import { startPostgres } from '#scripts/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
    templateDatabase: string;
  }
}

const templateDatabase = 'portal_template';

/**
 * One PostgreSQL for the run and in it a template with the tables of all three owners, made by a child process
 * that exits: a database with open connections cannot be copied.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-postgres-'));
  const server = await roomyPostgres(dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await buildServers();
  await migrate(withDatabase(server.url, templateDatabase));
  project.provide('databaseServer', server.url);
  project.provide('templateDatabase', templateDatabase);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(server.folder, { recursive: true, force: true });
  };
}

/** Several portals at a time, each with the connections that it has in life, are more than a server takes by default. */
async function roomyPostgres(dataDir: string): Promise<RunningPostgres> {
  const first = await startPostgres({ dataDir, log: () => {} });
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query('alter system set max_connections = 300');
  await client.end();
  await first.stop();
  return startPostgres({ dataDir, log: () => {} });
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

async function migrate(databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, [bundleOf('migrate')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SECRET: 'a secret of the tests, long enough to be one',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the template database could not be migrated (exit ${code})`);
}
