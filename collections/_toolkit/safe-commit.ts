import type { BasePayload } from 'payload';
import { databaseOf, type Statement, sql } from './database.ts';

/**
 * Makes a COMMIT that did not commit an error. Payload's adapter swallows a failing COMMIT and PostgreSQL
 * answers the COMMIT of an aborted transaction with a quiet ROLLBACK; either way the caller would hear "done". A transaction
 * that was rolled back meanwhile is no success either.
 * Before committing, the transaction's id is asked for (fails in an aborted transaction); after committing,
 * `pg_xact_status` says what became of it.
 */
export function installSafeCommit(payload: BasePayload): void {
  const db = databaseOf(payload);
  const commit = db.commitTransaction.bind(db);
  db.commitTransaction = async (incoming) => {
    const id = String(await incoming);
    const session = db.sessions?.[id];
    if (!session) throw new Error('the transaction had ended before its commit');
    const inside = session.db as unknown as {
      execute: (s: Statement) => Promise<{ rows: unknown[] }>;
    };
    let transaction: string | null;
    try {
      const answer = await inside.execute(sql`select pg_current_xact_id_if_assigned()::text as id`);
      transaction = (answer.rows[0] as { id: string | null }).id;
    } catch (error) {
      await db.rollbackTransaction(id);
      throw new Error('the transaction had failed before its commit', { cause: error });
    }
    await commit(id);
    if (transaction === null) return;
    const status = await db.pool.query('select pg_xact_status($1::xid8) as status', [transaction]);
    if (status.rows[0]?.status !== 'committed') throw new Error('the commit failed');
  };
}
