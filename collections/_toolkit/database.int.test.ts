import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { testCms } from '#cms/testing/test-cms.ts';
import { until } from '#cms/testing/until.ts';
import {
  databaseOf,
  inTransaction,
  lockRow,
  pageOf,
  query,
  type Statement,
  sql,
  sqlStateOf,
  whole,
} from './database.ts';
import { asSystem } from './local-api.ts';

const cms = await testCms();
const db = databaseOf(cms.payload);

const area = (pin: string) =>
  sql`insert into service_areas (id, pin, name, covered, created_at, updated_at) values (uuidv7(), ${pin}, 'A place', true, now(), now())`;
const areas = async (pin: string) =>
  (await cms.sql('select 1 from service_areas where pin = $1', [pin])).length;

/** An operation of Payload that fails, and with it the transaction that it takes part in; nobody minds. */
const killInside = (req: Awaited<ReturnType<typeof cms.req>>) =>
  cms.payload
    .create({ collection: 'service-areas', data: {} as never, overrideAccess: true, req })
    .catch(() => {});

test('work that is done is stored, work that throws is not', async () => {
  const req = await cms.req();
  await inTransaction(req, () => query(req, area('560101')));
  await expect(
    inTransaction(req, async () => {
      await query(req, area('560102'));
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect([await areas('560101'), await areas('560102')]).toEqual([1, 0]);
});

test('after a transaction that could not begin the request can be used as before', async () => {
  const req = await cms.req();
  const begin = db.beginTransaction;
  let refusals = 0;
  db.beginTransaction = async () => {
    refusals += 1;
    throw new Error('cannot begin transaction: no connection');
  };
  try {
    await expect(inTransaction(req, async () => 'done')).rejects.toThrow('cannot begin');
  } finally {
    db.beginTransaction = begin;
  }
  expect(refusals).toBe(1);
  expect(await query(req, sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await inTransaction(req, () => query(req, area('560103')));
  expect(await areas('560103')).toBe(1);
});

test('nothing is written after something inside ended the transaction', async () => {
  const req = await cms.req();
  const after: unknown[] = [];
  const failing = inTransaction(req, async () => {
    await query(req, area('560104'));
    await killInside(req);
    after.push(await query(req, area('560105')).catch((error: Error) => error.message));
    after.push(
      await asSystem(req, 'a test')
        .create({ collection: 'service-areas', data: { pin: '560106', name: 'B', covered: true } })
        .catch((error: Error) => error.message),
    );
  });
  await expect(failing).rejects.toThrow('has ended already');
  expect(after).toEqual([
    'the transaction of this request has ended already',
    'the transaction of this request has ended already',
  ]);
  expect([await areas('560104'), await areas('560105'), await areas('560106')]).toEqual([0, 0, 0]);
  expect(await query(req, sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a request that names a transaction which is gone is refused', async () => {
  const req = await cms.req();
  req.transactionID = randomUUID();
  await expect(query(req, area('560107'))).rejects.toThrow('has ended already');
  expect(await areas('560107')).toBe(0);
});

test('work that ended its transaction and goes on to succeed is no success', async () => {
  const req = await cms.req();
  const failing = inTransaction(req, async () => {
    await query(req, area('560108'));
    await killInside(req);
    return 'done';
  });
  await expect(failing).rejects.toThrow('has ended already');
  expect(await areas('560108')).toBe(0);
});

test('an SQL error that was swallowed inside a transaction comes out at the commit', async () => {
  const req = await cms.req();
  const failing = inTransaction(req, async () => {
    await query(req, area('560109'));
    await query(req, sql`select 1 / 0`).catch(() => {});
    return 'done';
  });
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(String(error)).toContain('the transaction had failed before its commit');
  expect(sqlStateOf(error)).toBe('25P02');
  expect(await areas('560109')).toBe(0);
});

test('a commit of a transaction that is gone is no success', async () => {
  await expect(db.commitTransaction(randomUUID())).rejects.toThrow('had ended before its commit');
});

test('a serialisation failure is tried again, three times at the most', async () => {
  const req = await cms.req();
  let tries = 0;
  const work = async (failures: number) => {
    tries += 1;
    if (tries <= failures) throw Object.assign(new Error('could not serialise'), { code: '40001' });
    await query(req, area('560110'));
  };
  await expect(inTransaction(req, () => work(9))).rejects.toThrow('could not serialise');
  expect(tries).toBe(3);
  tries = 0;
  await inTransaction(req, () => work(2));
  expect([tries, await areas('560110')]).toEqual([3, 1]);
});

test('a locked row keeps a second writer out until the end, and lets rows that point at it in', async () => {
  const req = await cms.req();
  const [account] = await cms.sql<{ id: string }>(
    "insert into accounts (id, kind, name) values (uuidv7(), 'personal', 'Before') returning id",
  );
  const id = account?.id ?? '';
  const other = new pg.Client({ connectionString: cms.databaseUrl });
  await other.connect();
  try {
    let wrote = false;
    let second: Promise<unknown> = Promise.resolve();
    await inTransaction(req, async () => {
      expect(await lockRow(req, 'accounts', id)).toBe(true);
      await cms.sql(
        "insert into billing_profiles (id, account_id, name) values (uuidv7(), $1, 'Household')",
        [id],
      );
      second = other.query("update accounts set name = name || ', second' where id = $1", [id]).then(() => {
        wrote = true;
      });
      await until('the second writer to wait', async () => {
        const [row] = await cms.sql<{ n: number }>(
          "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return row?.n;
      });
      expect(wrote).toBe(false);
      await query(req, sql`update accounts set name = 'First' where id = ${id}::uuid`);
    });
    await second;
    expect(await cms.sql('select name from accounts where id = $1', [id])).toEqual([
      { name: 'First, second' },
    ]);
  } finally {
    await other.end();
  }
});

test('a row that is not there cannot be locked, and no row outside a transaction', async () => {
  const req = await cms.req();
  expect(await inTransaction(req, () => lockRow(req, 'accounts', randomUUID()))).toBe(false);
  await expect(lockRow(req, 'accounts', randomUUID())).rejects.toThrow('outside a transaction');
});

test('a page of a list is planned once for a connection, not each time that it is read', async () => {
  await cms.sql(
    `create table many as select n, n % 10 as account, md5(n::text) as words from generate_series(1, 20000) n`,
  );
  await cms.sql('create index on many (account, n desc)');
  await cms.sql('create table more as select n, md5(n::text) as words from generate_series(1, 20000) n');
  await cms.sql('create unique index on more (n)');
  await cms.sql('analyze many, more');
  const plans = async (end: Statement) => {
    const mark = randomUUID();
    const req = await cms.req();
    return inTransaction(req, async () => {
      for (let turn = 0; turn < 20; turn += 1)
        await query(
          req,
          sql`select many.n, more.words as ${sql.identifier(mark)} from many left join more on more.n = many.n
              where account = ${turn % 3} order by many.n desc ${end}`,
        );
      const [kept] = await query<{ again: string }>(
        req,
        sql`select custom_plans as again from pg_prepared_statements where position(${mark} in statement) > 0 and position('pg_prepared' in statement) = 0`,
      );
      return Number(kept?.again);
    });
  };
  expect(await plans(pageOf(1, 30))).toBe(5);
  expect(await plans(sql`limit ${30}`)).toBeGreaterThan(5);
  expect((await query(await cms.req(), sql`select n from many order by n ${pageOf(3, 4)}`)).at(0)).toEqual({
    n: 9,
  });
});

test('only a whole number stands in a statement', () => {
  for (const value of [1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, '1; drop table tickets' as never])
    expect(() => whole(value)).toThrow(RangeError);
});
