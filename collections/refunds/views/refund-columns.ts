import { paise } from '#kernel/paise.ts';
import { type Statement, sql } from '#toolkit/database.ts';
import { isByTransfer, stillOwed } from '../operations/amounts-sql.ts';
import { refundStateOf } from '../rules/customer-state.ts';
import type { RefundStatus } from '../rules/refund-state.ts';
import type { CreditNoteView, RefundView } from '../view.ts';

export type RefundJson = Omit<RefundView, 'amount' | 'state' | 'requestedAt' | 'expectedAt' | 'doneAt'> & {
  amount: number;
  status: RefundStatus;
  requestedAt: string;
  expectedAt: string | null;
  endedAt: string | null;
};

/**
 * SQL, a JSON list: the refunds `r` that fit, oldest first, each with the attempt `a` in its place that has furthest to go,
 * or was the last to arrive. One that lives or has succeeded goes before those that failed.
 */
export function refundsJson(which: Statement): Statement {
  return sql`coalesce((
    select json_agg(json_build_object('id', r.id, 'amount', r.amount, 'reason', r.reason, 'status', case when ${stillOwed(sql`r.id`)} > 0 then 'failed' when a.status = 'failed' then 'processed' else a.status::text end, 'requestedAt', r.created_at,
             'expectedAt', coalesce(a.expected_at, r.expected_at), 'endedAt', a.ended_at, 'reference', a.reference, 'method', rp.method,
             'instrument', rp.instrument, 'byTransfer', ${isByTransfer(sql`a`)}, 'creditNote', n.number)
             order by r.created_at, r.id)
    from refunds r join payments rp on rp.id = r.payment_id left join credit_notes n on n.refund_id = r.id
    cross join lateral (select t.* from refunds t where t.id = r.id or t.retry_of_id = r.id
      order by t.status = 'failed', t.status <> 'requested', t.ended_at desc nulls first, t.created_at desc limit 1) a
    where r.retry_of_id is null and ${which}), '[]')`;
}

const instant = (value: string): string => new Date(value).toISOString();

/** A refund as its customer reads it, from the database's JSON; it is either expected or done, never both. */
export function toRefundView({ amount, status, endedAt, ...row }: RefundJson): RefundView {
  return {
    ...row,
    amount: paise(Number(amount)),
    state: refundStateOf(status),
    requestedAt: instant(row.requestedAt),
    expectedAt: status === 'processed' ? null : row.expectedAt && instant(row.expectedAt),
    doneAt: status === 'processed' && endedAt ? instant(endedAt) : null,
  };
}

export type CreditNoteJson = Omit<CreditNoteView, 'total'> & { total: number };

/** SQL, a JSON list: the credit notes `n` that fit, oldest first. */
export function creditNotesJson(which: Statement): Statement {
  return sql`coalesce((select json_agg(json_build_object('number', n.number, 'total', n.total, 'issuedAt', n.issued_at) order by n.issued_at, n.number)
    from credit_notes n where ${which}), '[]')`;
}

/** A credit note from the database's JSON, its total in paise, its instant in UTC. */
export function toCreditNoteView(row: CreditNoteJson): CreditNoteView {
  return { number: row.number, total: paise(Number(row.total)), issuedAt: instant(row.issuedAt) };
}
