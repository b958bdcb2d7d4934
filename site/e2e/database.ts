import pg from 'pg';
import { afterAll } from 'vitest';
import { portal } from './browser.ts';

let pool: pg.Pool | undefined;

afterAll(async () => {
  await pool?.end();
  pool = undefined;
});

/** Asks the portal's database: for what takes days in life, such as a session that ends or a ticket of last month. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  return (await pool.query<Row>(text, values)).rows;
}

/** Ends all sessions of a customer behind her back. */
export async function endSessionsOf(email: string): Promise<void> {
  await sql(
    'delete from identity.customer_session s using identity.customer_user u where u.id = s.user_id and u.email = $1',
    [email],
  );
}

/** Says how long the sessions of a customer live from now on, in seconds, as if her last request had been `seenAgo` seconds ago. */
export async function sessionsEndIn(email: string, seconds: number, seenAgo = 0): Promise<void> {
  await sql(
    `update identity.customer_session s
     set expires_at = now() + make_interval(secs => $2), last_seen_at = now() - make_interval(secs => $3)
     from identity.customer_user u where u.id = s.user_id and u.email = $1`,
    [email, seconds, seenAgo],
  );
}
