import { expect, test, vi } from 'vitest';
import { testCms } from '#cms/testing/test-cms.ts';
import { countedPage } from './counted-page.ts';
import { databaseOf, sql } from './database.ts';

const cms = await testCms();
const { drizzle } = databaseOf(cms.payload);

/** @returns the page, and how many statements it took */
async function asked(rows: number, page: number, counted?: number) {
  const execute = vi.spyOn(drizzle, 'execute');
  const req = await cms.req();
  execute.mockClear();
  const found = await countedPage<{ n: number }>(req, {
    columns: sql`n`,
    from: sql`generate_series(1, ${rows}::int) n`,
    ...(counted === undefined ? {} : { counted: sql`generate_series(1, ${counted}::int) n` }),
    order: sql`n desc`,
    page,
    size: 30,
  });
  const statements = execute.mock.calls.length;
  execute.mockRestore();
  return { ...found, rows: found.rows.map(({ n }) => n), statements };
}

const downFrom = (first: number, rows: number) => Array.from({ length: rows }, (_, place) => first - place);

test('a page comes with the number of all rows by one statement', async () => {
  const of = { pages: 3, total: 65, statements: 1 };
  expect(await asked(65, 1)).toEqual({ rows: downFrom(65, 30), page: 1, ...of });
  expect(await asked(65, 3)).toEqual({ rows: downFrom(5, 5), page: 3, ...of });
  expect(await asked(60, 2)).toMatchObject({ rows: downFrom(30, 30), page: 2, pages: 2, total: 60 });
});

test('a page behind the last is the last, and an empty list has one that is empty', async () => {
  expect(await asked(65, 9)).toMatchObject({ rows: downFrom(5, 5), page: 3, pages: 3, total: 65 });
  expect(await asked(0, 1)).toEqual({ rows: [], page: 1, pages: 1, total: 0, statements: 1 });
  expect(await asked(0, 4)).toMatchObject({ rows: [], page: 1, pages: 1, total: 0 });
});

test('what counts faster is counted instead, and is no column of a row', async () => {
  expect(await asked(5, 1, 65)).toMatchObject({ rows: [5, 4, 3, 2, 1], total: 65, pages: 3 });
  const req = await cms.req();
  const page = { columns: sql`n`, from: sql`generate_series(1, 2) n`, order: sql`n`, page: 1, size: 30 };
  expect((await countedPage(req, page)).rows).toEqual([{ n: 1 }, { n: 2 }]);
});
