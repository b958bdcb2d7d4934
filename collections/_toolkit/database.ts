import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';
import type { BasePayload, PayloadRequest } from 'payload';
import { commitTransaction, initTransaction, killTransaction } from 'payload';

export { sql };

/** A piece of SQL with its parameters. */
export type Statement = ReturnType<typeof sql>;
type Executor = { execute: (statement: Statement) => Promise<{ rows: unknown[]; rowCount?: number | null }> };

/** A PostgreSQL array literal, for a parameter. @param values words written in the code, ids, numbers */
export function pgArray(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}

/**
 * A whole number that stands in the text of a statement, for limits above all: PostgreSQL plans a statement that is
 * kept prepared anew each time when a limit is a parameter, since it would have to assume a tenth of the table
 * (https://www.postgresql.org/docs/18/sql-prepare.html). Each number is a statement of its own.
 * @param value one of few that are written in the code
 * @throws RangeError when it is none
 */
export function whole(value: number): Statement {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number`);
  return sql.raw(String(value));
}

/** The end of a statement that reads one page of a list. @param page from 1 @param size rows, as for `whole` */
export function pageOf(page: number, size: number): Statement {
  return page === 1 ? sql`limit ${whole(size)}` : sql`limit ${whole(size)} offset ${(page - 1) * size}`;
}

/** The PostgreSQL adapter behind Payload; the portal runs on no other. */
export function databaseOf(payload: BasePayload): PostgresAdapter {
  return payload.db as unknown as PostgresAdapter;
}

/** Where a request says that `inTransaction` is at work; Payload's copies of a request keep its context. */
const within = 'inTransaction';

/**
 * Refuses to go on where the request's transaction has ended behind its back: Payload rolls back the whole of it when
 * one of its operations fails, and whoever swallows that error would write outside any transaction from then on.
 * @throws Error
 */
export async function assertNotEnded(req: PayloadRequest): Promise<void> {
  const id = await req.transactionID;
  const ended = id ? !databaseOf(req.payload).sessions?.[id] : req.context?.[within] === true;
  if (ended) throw new Error('the transaction of this request has ended already');
}

/**
 * Runs one statement on the request's own connection: inside its transaction when there is one.
 * @returns the rows, with PostgreSQL's column names
 * @throws Error when the request's transaction has ended before
 */
export async function query<Row>(req: PayloadRequest, statement: Statement): Promise<Row[]> {
  const db = databaseOf(req.payload);
  await assertNotEnded(req);
  const id = await req.transactionID;
  const executor = ((id && db.sessions?.[id]?.db) || db.drizzle) as unknown as Executor;
  return (await executor.execute(statement)).rows as Row[];
}

/** The first row, or null. */
export async function queryOne<Row>(req: PayloadRequest, statement: Statement): Promise<Row | null> {
  return (await query<Row>(req, statement))[0] ?? null;
}

const retriable = new Set(['40001', '40P01']);

/** SQLSTATE of an error or of what caused it, if it has one. */
export function sqlStateOf(error: unknown): string | null {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at && typeof at === 'object'; depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
    at = (at as { cause?: unknown }).cause;
  }
  return null;
}

/**
 * Runs the work in one transaction: the request's own if it has begun, otherwise a new one that
 * commits when the work is done and rolls back when it throws. A dead-lock or serialisation
 * failure of a new transaction is tried again, three times at the most.
 * @throws Error also when something inside ended the transaction and the work went on: then nothing is stored
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return work();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await initTransaction(req);
      req.context = { ...req.context, [within]: true };
      const result = await work();
      await assertNotEnded(req);
      await commitTransaction(req);
      return result;
    } catch (error) {
      await killTransaction(req);
      if (attempt < 3 && retriable.has(sqlStateOf(error) ?? '')) continue;
      throw error;
    } finally {
      // A beginning that failed stays behind as a rejected promise, on which all that follows would fail too.
      delete req.transactionID;
      delete req.context?.[within];
    }
  }
}

/**
 * Locks one row until the transaction ends, so that what is read next stays true while it is changed. Rows that
 * point at it may be written meanwhile: its key stays.
 * @param table a table name written in the code, never one that came from outside
 * @returns false when there is no such row
 */
export async function lockRow(req: PayloadRequest, table: string, id: string): Promise<boolean> {
  if (!(await req.transactionID)) throw new Error(`lockRow(${table}) outside a transaction locks nothing`);
  const rows = await query(
    req,
    sql`select 1 from ${sql.identifier(table)} where id = ${id}::uuid for no key update`,
  );
  return rows.length > 0;
}
