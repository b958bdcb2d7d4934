import { openJournal } from './journal.ts';
import type { TableName, Tables } from './rows.ts';

type Change = { [T in TableName]: { table: T; row: Tables[T] } }[TableName];
type Shelf = { [T in TableName]: Map<string, Tables[T]> };

export type Store = {
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
  /** Every row, oldest first. */
  all<T extends TableName>(table: T): Tables[T][];
  /** Adds or replaces a row. Only inside `transaction`. */
  put<T extends TableName>(table: T, row: Tables[T]): void;
  /** Runs the work and writes all its rows as one entry; if it throws, none of them happened. */
  transaction<R>(work: () => R): R;
  close(): void;
};

/** `seen` is told of every row that now counts, also of those read at the start. */
export function openStore(folder: string, seen: (table: TableName, row: Tables[TableName]) => void): Store {
  const shelf: Shelf = {
    orders: new Map(),
    payments: new Map(),
    refunds: new Map(),
    keys: new Map(),
    ledger: new Map(),
    events: new Map(),
    deliveries: new Map(),
    settings: new Map(),
  };
  // The type of the map follows from the table's name; the compiler cannot follow a union through it.
  const rows = <T extends TableName>(table: T) => shelf[table] as unknown as Map<string, Tables[T]>;
  const journal = openJournal(folder, (entry) => {
    for (const { table, row } of entry as Change[]) {
      rows(table).set(row.id, row);
      seen(table, row);
    }
  });
  let pending: { table: TableName; row: Tables[TableName]; before: Tables[TableName] | undefined }[] | null =
    null;

  return {
    get: (table, id) => rows(table).get(id),
    all: (table) => [...rows(table).values()],
    put: (table, row) => {
      if (pending === null) throw new Error('sandbox: put outside a transaction');
      pending.push({ table, row, before: rows(table).get(row.id) });
      rows(table).set(row.id, row);
    },
    transaction: (work) => {
      if (pending !== null) return work();
      pending = [];
      try {
        const result = work();
        if (pending.length > 0) journal.append(pending.map(({ table, row }) => ({ table, row })));
        const done = pending;
        pending = null;
        for (const { table, row } of done) seen(table, row);
        return result;
      } catch (thrown) {
        for (const { table, row, before } of (pending ?? []).toReversed()) {
          if (before === undefined) rows(table).delete(row.id);
          else rows(table).set(row.id, before);
        }
        pending = null;
        throw thrown;
      }
    },
    close: () => journal.close(),
  };
}
