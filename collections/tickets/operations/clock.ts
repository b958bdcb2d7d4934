import type { PayloadRequest } from 'payload';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { query, sql } from '#toolkit/database.ts';
import { promiseAfterWaiting, promiseFrom } from '../rules/promise.ts';
import type { Pause, Targets } from '../rules/sla.ts';
import { dueAfter } from '../rules/sla.ts';
import type { LockedTicket } from './locked-ticket.ts';

/** What a ticket has promised, and when that began. Instants are ISO 8601. */
export type ClockTimes = Pick<LockedTicket, 'clockStartedAt' | 'firstAnswerDueAt' | 'expectedAt'>;

/** Reads the hours that promises are counted in. */
export async function loadOpeningTimes(req: PayloadRequest): Promise<OpeningTimes> {
  return openingTimes(await loadSettings(req));
}

/** Promises that begin now. */
export function startedClock(times: OpeningTimes, targets: Targets, now: Date): ClockTimes {
  const { firstAnswer, completion } = targets;
  return {
    clockStartedAt: now.toISOString(),
    firstAnswerDueAt: iso(firstAnswer === null ? null : promiseFrom(times, now, firstAnswer)),
    expectedAt: iso(promiseFrom(times, now, completion)),
  };
}

/** The promises of a locked ticket that waited for its customer until now. */
export function resumedClock(times: OpeningTimes, ticket: LockedTicket, now: Date): ClockTimes {
  const since = ticket.waitingSince === null ? now : new Date(ticket.waitingSince);
  const after = (due: string | null) =>
    iso(promiseAfterWaiting(times, { promised: due === null ? null : new Date(due), since, now }));
  const { clockStartedAt, firstAnswerDueAt, firstAnsweredAt, expectedAt } = ticket;
  return {
    clockStartedAt,
    firstAnswerDueAt: firstAnsweredAt === null ? after(firstAnswerDueAt) : firstAnswerDueAt,
    expectedAt: after(expectedAt),
  };
}

/**
 * The promises of a locked ticket by the targets of its service, counted from when its clock began, without the times in
 * which it waited. Before the clock has begun nothing is promised.
 */
export async function recountedClock(req: PayloadRequest, ticket: LockedTicket): Promise<ClockTimes> {
  const { clockStartedAt, targets } = ticket;
  if (clockStartedAt === null)
    return { clockStartedAt, firstAnswerDueAt: null, expectedAt: ticket.expectedAt };
  const times = await loadOpeningTimes(req);
  const pauses = await pausesOf(req, ticket, clockStartedAt);
  const due = (minutes: number | null) =>
    iso(minutes === null ? null : dueAfter(times, { from: new Date(clockStartedAt), minutes, pauses }));
  return {
    clockStartedAt,
    firstAnswerDueAt: due(targets.firstAnswer),
    expectedAt: due(targets.completion),
  };
}

/** The times in which a ticket waited for its customer and that are over, in order. */
async function pausesOf(req: PayloadRequest, ticket: LockedTicket, from: string): Promise<Pause[]> {
  const rows = await query<{ since: string; until: string }>(
    req,
    sql`select since, until from (
          select a.at as since, a.kind, lead(a.at) over (order by a.at, a.id) as until from activities a
          where a.ticket_id = ${ticket.id}::uuid and a.at >= ${from}::timestamptz and a.kind in ('ticket.waiting', 'ticket.resumed', 'ticket.session_started')
        ) step where kind = 'ticket.waiting' and until is not null order by since`,
  );
  return rows.map(({ since, until }) => ({ since: new Date(since), until: new Date(until) }));
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
