import type { PayloadRequest } from 'payload';
import { pageOf, query, queryOne, type Statement, sql } from './database.ts';

type Asked = {
  columns: Statement;
  /** What stands behind `from`, with its joins and its `where`: each row once. */
  from: Statement;
  /** The same number of rows with fewer joins, where that counts faster. */
  counted?: Statement;
  /** What stands behind `order by`. */
  order: Statement;
  /** From 1; behind the last page it is the last. */
  page: number;
  /** Rows of a page. */
  size: number;
};

type CountedPage<Row> = { rows: Row[]; page: number; pages: number; total: number };

/** One page of a list and how many rows there are in all: by one statement, unless there is no such page. */
export async function countedPage<Row extends object>(
  req: PayloadRequest,
  asked: Asked,
): Promise<CountedPage<Row>> {
  const { columns, from, order, page, size } = asked;
  const inAll = sql`select count(*)::int as "inAll" from ${asked.counted ?? from}`;
  const found = await query<Row & { inAll: number }>(
    req,
    sql`select (${inAll}), ${columns} from ${from} order by ${order} ${pageOf(page, size)}`,
  );
  const total = found[0]?.inAll ?? (page === 1 ? 0 : await countOf(req, inAll));
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return countedPage(req, { ...asked, page: pages });
  return { rows: found.map(({ inAll: _, ...row }) => row as unknown as Row), page, pages, total };
}

async function countOf(req: PayloadRequest, statement: Statement): Promise<number> {
  return (await queryOne<{ inAll: number }>(req, statement))?.inAll ?? 0;
}
