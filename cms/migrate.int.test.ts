import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { runToEnd } from './testing/child-process.ts';
import { secret } from './testing/filled-template.ts';
import { withDatabase } from './testing/global-setup.ts';

test('a migration may take longer than a request: what a grown database needs its minutes for is not cut off', async () => {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    // No request could do anything in a millisecond.
    const env = { SECRET: secret, LOG_LEVEL: 'error', STATEMENT_TIMEOUT_MS: '1' };
    await expect(runToEnd('migrate', { ...env, DATABASE_URL: withDatabase(server, name) })).resolves.toBe(
      undefined,
    );
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}, 60_000);
