import type { PayloadRequest } from 'payload';
import { consentStateSql } from '#collections/session-consents/views/consent.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { ServiceKind, Urgency } from '../contract.ts';
import { continuedIn } from '../merge-sql.ts';
import type { Movable } from '../rules/moves.ts';
import type { Targets } from '../rules/sla.ts';
import { targetsJson } from '../sla-sql.ts';
import { ticketWords } from '../words.ts';

/** A ticket that nobody else changes until the transaction ends. Instants are ISO 8601. */
export type LockedTicket = Omit<Movable, 'mergedInto' | 'withdrawn'> & {
  /** Number of the ticket that it goes on in, at the end of the chain. */
  mergedInto: string | null;
  withdrawn: boolean;
  id: string;
  number: string;
  kind: ServiceKind;
  account: string;
  customer: string;
  assignee: string | null;
  cancelledAt: string | null;
  expectedAt: string | null;
  /** When what is promised began to count: with the payment, and anew each time that it was taken up again. */
  clockStartedAt: string | null;
  firstAnswerDueAt: string | null;
  firstAnsweredAt: string | null;
  firstAnswerBreachedAt: string | null;
  completionBreachedAt: string | null;
  /** Since when it waits for its customer. */
  waitingSince: string | null;
  /** How often she was reminded since. */
  reminders: number;
  /** When it closes by itself, as she was told. */
  closesAt: string | null;
  urgency: Urgency;
  revision: number;
  rated: boolean;
  /** What its service promises for its urgency now. */
  targets: Targets;
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

type Row = Omit<LockedTicket, 'revision' | 'reminders'> & { revision: string; reminders: string };

async function lock(req: PayloadRequest, which: Statement): Promise<LockedTicket> {
  if (!(await req.transactionID)) throw new Error('a ticket locked outside a transaction is not locked');
  const row = await queryOne<Row>(
    req,
    sql`select t.id, t.number, t.kind, t.account_id as account, t.customer_id as customer, t.assignee_id as assignee, t.status, t.started_at as "startedAt",
          t.resolved_at as "resolvedAt", t.closed_at as "closedAt", t.cancelled_at as "cancelledAt", t.expected_at as "expectedAt", t.revision,
          t.clock_started_at as "clockStartedAt", t.first_answer_due_at as "firstAnswerDueAt", t.first_answered_at as "firstAnsweredAt",
          t.first_answer_breached_at as "firstAnswerBreachedAt", t.completion_breached_at as "completionBreachedAt", t.waiting_since as "waitingSince",
          t.reminders, t.closes_at as "closesAt", t.urgency, t.rated_at is not null as rated, ${continuedIn} as "mergedInto", ${targetsJson} as targets,
          t.kind = 'remote' and ${consentStateSql} = 'withdrawn' as withdrawn
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
    clockStartedAt: iso(row.clockStartedAt),
    firstAnswerDueAt: iso(row.firstAnswerDueAt),
    firstAnsweredAt: iso(row.firstAnsweredAt),
    firstAnswerBreachedAt: iso(row.firstAnswerBreachedAt),
    completionBreachedAt: iso(row.completionBreachedAt),
    waitingSince: iso(row.waitingSince),
    reminders: Number(row.reminders),
    closesAt: iso(row.closesAt),
    revision: Number(row.revision),
  };
}

function iso(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
