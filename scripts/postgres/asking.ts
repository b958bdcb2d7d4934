import { setTimeout as after } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseName } from './cluster.ts';
import { urlOf } from './rules.ts';

/** How long a server may take until it answers; after a kill it recovers first. */
export const startTimeoutMs = 60_000;

/** @returns false when the server is gone or does not answer in time */
export async function untilAnswering(given: {
  port: number;
  password: string;
  gone: () => boolean;
}): Promise<boolean> {
  const deadline = Date.now() + startTimeoutMs;
  while (!given.gone() && Date.now() < deadline) {
    if (await answersAt(given.port, given.password)) return true;
    await after(40);
  }
  return false;
}

async function answersAt(port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database `portal` when there is none yet. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
