import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { Movable } from '../rules/moves.ts';
import { ticketWords } from '../words.ts';

/** A ticket that nobody else changes until the transaction ends. Instants are ISO 8601. */
export type LockedTicket = Movable & {
  id: string;
  number: string;
  account: string;
  customer: string;
  assignee: string | null;
  closedAt: string | null;
  cancelledAt: string | null;
  expectedAt: string | null;
  revision: number;
  rated: boolean;
  /** Opening minutes that its service promises. */
  minutes: number;
};

/**
 * Locks a ticket of the caller's account.
 * @throws DomainError `not_found`, whether it is not there or a stranger's
 */
export function lockOwnTicket(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<LockedTicket> {
  return lock(req, sql`t.number = ${number} and t.account_id = ${caller.account}::uuid`);
}

/**
 * Locks any ticket, for staff and for the clock.
 * @throws DomainError `not_found`
 */
export function lockTicket(req: PayloadRequest, idOrNumber: string): Promise<LockedTicket> {
  return lock(req, isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`);
}

type Row = Omit<LockedTicket, 'revision' | 'minutes'> & { revision: string; minutes: string };

async function lock(req: PayloadRequest, which: ReturnType<typeof sql>): Promise<LockedTicket> {
  if (!(await req.transactionID)) throw new Error('a ticket locked outside a transaction is not locked');
  const row = await queryOne<Row>(
    req,
    sql`select t.id, t.number, t.account_id as account, t.customer_id as customer, t.assignee_id as assignee, t.status, t.started_at as "startedAt",
          t.resolved_at as "resolvedAt", t.closed_at as "closedAt", t.cancelled_at as "cancelledAt", t.expected_at as "expectedAt", t.revision,
          t.rated_at is not null as rated, s.resolution_minutes as minutes
        from tickets t join services s on s.id = t.service_id where ${which} for no key update of t`,
  );
  if (!row) throw notFound(ticketWords().what.ticket);
  return {
    ...row,
    startedAt: iso(row.startedAt),
    resolvedAt: iso(row.resolvedAt),
    closedAt: iso(row.closedAt),
    cancelledAt: iso(row.cancelledAt),
    expectedAt: iso(row.expectedAt),
    revision: Number(row.revision),
    minutes: Number(row.minutes),
  };
}

function iso(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
