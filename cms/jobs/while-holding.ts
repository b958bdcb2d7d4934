import type { PoolClient } from 'pg';

/**
 * Does the work while this connection holds the named lock, without an open transaction. PostgreSQL frees the lock with
 * the connection, so a dead process blocks nobody.
 * @throws Error when another connection holds it: whoever does the same work there may still fail, so come back later
 */
export async function whileHolding<T>(
  client: Pick<PoolClient, 'query'>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
    [name],
  );
  if (!rows[0]?.held) throw new Error(`${name} is in other hands right now`);
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
  }
}
