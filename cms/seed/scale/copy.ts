import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** What a cell can hold; objects go as JSON, instants as ISO 8601. */
export type Cell = string | number | boolean | Date | object | null;

/** Rows go to the server in pieces of about this many characters. */
const pieceSize = 1 << 18;

/**
 * Writes rows by COPY, as they are made: however many there are, only a piece of them is in memory.
 * @returns how many the server took
 * @see https://www.postgresql.org/docs/18/sql-copy.html, text format
 */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const into = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces(rows)), into);
  return into.rowCount;
}

function* pieces(rows: Iterable<readonly Cell[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(cellText).join('\t')}\n`;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One cell as COPY reads it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}
