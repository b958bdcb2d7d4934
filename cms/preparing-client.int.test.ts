import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { query, sql } from '#toolkit/database.ts';
import { PreparingClient, preparedName } from './preparing-client.ts';
import { testCms } from './testing/test-cms.ts';

const cms = await testCms();

/** Connections as the portal makes them, and one of them. */
async function withClient(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1, Client: PreparingClient });
  const client = await pool.connect();
  try {
    await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}

const kept = async (client: pg.PoolClient, part: string) =>
  (await client.query('select statement from pg_prepared_statements')).rows.filter((row) =>
    row.statement.includes(part),
  ).length;

test('what is said again is kept by the connection, with the right answer each time', async () => {
  await withClient(async (client) => {
    const mark = randomUUID();
    const ask = (n: number) => client.query(`select $1::int + 1 as "${mark}"`, [n]);
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push((await ask(n)).rows[0][mark]);
    expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await kept(client, mark)).toBe(1);
  });
});

test('several statements in one text, what is no question, and what has a name of its own stay as they are', async () => {
  await withClient(async (client) => {
    const mark = randomUUID();
    const named = { name: `own ${mark.slice(0, 8)}`, text: `select $1::int as "${mark}"`, values: [1] };
    for (let n = 0; n < 3; n += 1) {
      await client.query(`select 1 as "several ${mark}"; select 2`);
      await client.query(`set application_name = 'no question ${mark}'`);
      await client.query(named);
    }
    const names = (await client.query('select name, statement from pg_prepared_statements')).rows;
    expect(names.filter(({ statement }) => statement.includes(mark)).map(({ name }) => name)).toEqual([
      named.name,
    ]);
  });
});

test('a question without values is kept, too', async () => {
  await withClient(async (client) => {
    const mark = randomUUID();
    for (let n = 0; n < 3; n += 1)
      expect((await client.query(`select 1 as "${mark}"`)).rows).toEqual([{ [mark]: 1 }]);
    expect(await kept(client, mark)).toBe(1);
  });
});

test('a refused statement leaves the connection able to say it again', async () => {
  await withClient(async (client) => {
    const mark = randomUUID();
    const ask = (word: string) => client.query({ text: `select $1::text::int as "${mark}"`, values: [word] });
    for (const word of ['1', '2', 'no number', '4']) {
      const answer = await ask(word).catch((error: unknown) => error);
      if (word === 'no number') expect(answer).toBeInstanceOf(Error);
      else expect((answer as pg.QueryResult).rows[0][mark]).toBe(Number(word));
    }
  });
});

test('a search is planned for its words each time', () => {
  const text = `select 1 from tickets where subject ilike $1 and '${randomUUID()}' <> ''`;
  expect([preparedName(text), preparedName(text), preparedName(text)]).toEqual([null, null, null]);
});

test('texts that differ each time do not use up the names of those that come again', () => {
  const usual = `select $1 as "${randomUUID()}"`;
  for (let n = 0; n < 5_000; n += 1) preparedName(`select $1 as "${n} ${randomUUID()}"`);
  preparedName(usual);
  expect(preparedName(usual)).toMatch(/^p_/);
});

test('the business pool keeps what it says', async () => {
  const req = await cms.req();
  const mark = randomUUID();
  // More often than there are connections, one of which must have had it twice.
  for (let n = 0; n < 40; n += 1) await query(req, sql`select ${n}::int as ${sql.identifier(mark)}`);
  const rows = await query<{ n: string }>(
    req,
    sql`select count(*) as n from pg_prepared_statements where position(${mark} in statement) > 0`,
  );
  expect(Number(rows[0]?.n)).toBe(1);
});
