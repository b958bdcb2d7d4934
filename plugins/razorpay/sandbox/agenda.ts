import { minute } from './clock.ts';
import type { DeliveryRow, PaymentRow, RefundRow, TableName, Tables } from './rows.ts';

/** How long a payment may stay unanswered before it counts as failed. */
const patience = 10 * minute;

type Entry = { table: TableName; id: string; at: number };

/** What has to happen by itself, and when. Kept from the rows alone, so that a restart loses nothing. */
export type Agenda = {
  note(table: TableName, row: Tables[TableName], keepFor: (orderId: string) => number): void;
  /** The earliest entry, or null. */
  next(): Entry | null;
  /** Takes out and returns everything due at the instant, earliest first. */
  take(instant: number): Entry[];
};

/** An agenda on which nothing stands; its instants are milliseconds of the sandbox's clock. */
export function makeAgenda(): Agenda {
  const entries = new Map<string, Entry>();
  return {
    note: (table, row, keepFor) => {
      const at = dueAt(table, row, keepFor);
      const key = `${table}/${row.id}`;
      if (at === null) entries.delete(key);
      else entries.set(key, { table, id: row.id, at });
    },
    next: () => {
      let first: Entry | null = null;
      for (const entry of entries.values()) if (first === null || entry.at < first.at) first = entry;
      return first;
    },
    take: (instant) => {
      const due = [...entries].filter(([, entry]) => entry.at <= instant);
      for (const [key] of due) entries.delete(key);
      return due.map(([, entry]) => entry).sort((a, b) => a.at - b.at);
    },
  };
}

function dueAt(table: TableName, row: Tables[TableName], keepFor: (orderId: string) => number) {
  if (table === 'payments') return paymentDue(row as PaymentRow, keepFor);
  if (table === 'refunds') {
    const refund = row as RefundRow;
    return refund.status === 'pending' ? refund.settleAt : null;
  }
  if (table === 'deliveries') {
    const delivery = row as DeliveryRow;
    return delivery.state === 'waiting' ? delivery.nextAt : null;
  }
  return null;
}

function paymentDue(payment: PaymentRow, keepFor: (orderId: string) => number): number | null {
  if (payment.status === 'created') return payment.createdAt + patience;
  if (payment.status === 'failed') return payment.lateAt;
  return payment.status === 'authorized' ? payment.createdAt + keepFor(payment.orderId) : null;
}
