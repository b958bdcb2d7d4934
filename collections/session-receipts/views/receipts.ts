import { paise } from '#kernel/paise.ts';
import { sql } from '#toolkit/database.ts';
import type { ReceiptView } from '../view.ts';

/** SQL, for a receipt `x`, as a `ReceiptView` before `receiptOf`. */
export const receiptJson = sql`json_build_object('number', x.number, 'technician', x.technician, 'startedAt', x.started_at, 'endedAt', x.ended_at,
  'scope', x.scope, 'recording', x.recording, 'done', x.done, 'phrase', x.phrase, 'price', x.price, 'paidAt', x.paid_at)`;

/** SQL, for a ticket `t`: its receipts, the newest first. */
export const receiptsJson = sql`coalesce((select json_agg(${receiptJson} order by x.ended_at desc, x.id desc)
  from session_receipts x where x.ticket_id = t.id), '[]')`;

/** A receipt from the database's JSON, its price in paise, its instants in UTC. */
export function receiptOf(row: ReceiptView): ReceiptView {
  const iso = (instant: string) => new Date(instant).toISOString();
  return {
    ...row,
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    price: paise(Number(row.price)),
    paidAt: row.paidAt && iso(row.paidAt),
  };
}
