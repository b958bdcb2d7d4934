import { runMigrations } from 'graphile-worker';
import { getPayload } from 'payload';
import pg from 'pg';
import { identityMigrations } from '#plugins/identity/migrations.ts';
import { env } from './env.ts';
import { migrations } from './migrations/index.ts';
import config from './payload.config.ts';

const lockKey = 727_001;

/**
 * Brings the database to the state this code needs: identity's tables, Payload's, the queue's. One runner
 * under one lock, so that several processes may start at once; running it again changes nothing.
 */
export async function migrateAll(): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: 'quicktechpro migrate',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await migrateIdentity(client);
    await runMigrations({ connectionString: env().DATABASE_URL });
    const payload = await getPayload({ config, disableOnInit: true });
    await payload.db.migrate({ migrations: migrations as never });
    await expectAll(client);
  } finally {
    await client.end();
  }
}

async function migrateIdentity(client: pg.Client): Promise<void> {
  await client.query(
    'create table if not exists public.identity_migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  for (const { name, sql } of identityMigrations) {
    const known = await client.query('select 1 from public.identity_migrations where name = $1', [name]);
    if (known.rowCount) continue;
    await client.query('begin');
    try {
      await client.query(sql);
      await client.query('insert into public.identity_migrations (name) values ($1)', [name]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`identity migration ${name}`, { cause: error });
    }
  }
}

/** Payload reports a migration as done even when its commit failed: what counts is what is there. */
async function expectAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select name from payload_migrations');
  const applied = new Set(rows.map((row: { name: string }) => row.name));
  const missing = migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`not applied: ${missing.join(', ')}`);
}
