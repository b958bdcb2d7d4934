import pg from 'pg';
import { runToEnd } from './child-process.ts';
import { withDatabase } from './global-setup.ts';

export const secret = 'a secret of the tests, long enough to be one';
export const seedPassword = 'monsoon over the lake';

/** Begins with `test_`: the next run clears it away. */
const filled = 'test_filled';

/**
 * A database that is migrated and holds the demo, made by the first file that asks and copied by all.
 * @param server URL of the server; @param template its migrated, empty database
 * @returns its name
 */
export async function filledTemplate(server: string, template: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('${filled}'))`);
    const known = await client.query('select 1 from pg_database where datname = $1', [filled]);
    if (known.rowCount) return filled;
    await client.query(`drop database if exists ${filled}_half with (force)`);
    await client.query(`create database ${filled}_half template ${template}`);
    const DATABASE_URL = withDatabase(server, `${filled}_half`);
    await runToEnd('seed', { DATABASE_URL, SECRET: secret, SEED_PASSWORD: seedPassword, LOG_LEVEL: 'error' });
    await client.query(`alter database ${filled}_half rename to ${filled}`);
    return filled;
  } finally {
    await client.end();
  }
}
