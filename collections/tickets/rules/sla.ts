import type { OpeningTimes } from '#kernel/business-hours.ts';
import { addBusinessMinutes, businessMinutesBetween } from '#kernel/business-hours.ts';
import type { TicketStatus } from './lifecycle.ts';
import { promiseFrom } from './promise.ts';

/** What is promised of a ticket: that somebody answers, and that it is done. */
export const slaTargets = ['first_answer', 'completion'] as const;
export type SlaTarget = (typeof slaTargets)[number];

/** Opening minutes that a service promises for an urgency; null where it promises no first answer. */
export type Targets = { firstAnswer: number | null; completion: number };

/** A time in which we waited for the customer. */
export type Pause = { since: Date; until: Date };

/**
 * When a promise falls due that began at `from`: its opening minutes without those of the pauses. What fell due before a
 * pause is not moved by it. Null where the settings hold no opening time to count in.
 * @param pauses in order, none of them within another
 */
export function dueAfter(
  times: OpeningTimes,
  promise: { from: Date; minutes: number; pauses?: readonly Pause[] },
): Date | null {
  let { from: at, minutes: left } = promise;
  for (const { since, until } of promise.pauses ?? []) {
    if (until <= at) continue;
    const counted = businessMinutesBetween({ times, from: at, to: since });
    if (counted >= left) break;
    left -= counted;
    at = until;
  }
  return promiseFrom(times, at, left);
}

/** A promise as it stands on a ticket. Instants are ISO 8601. */
export type Promised = {
  dueAt: string;
  /** When it was fulfilled. */
  doneAt: string | null;
  /** Since when we wait for the customer. */
  waitingSince: string | null;
};

/** What decides about the promises of a ticket. Instants are ISO 8601. */
export type PromiseFacts = {
  status: TicketStatus;
  firstAnswerDueAt: string | null;
  firstAnsweredAt: string | null;
  expectedAt: string | null;
  resolvedAt: string | null;
  waitingSince: string | null;
};

/** The promises of a ticket; null for what is not promised. */
export type Promises = { firstAnswer: Promised | null; completion: Promised | null };

/** The statuses in which the clock of a ticket runs or stands still. */
export function hasClock(status: TicketStatus): boolean {
  return status === 'open' || status === 'in_progress' || status === 'waiting_for_customer';
}

/** What stands promised; nothing before a payment, of what was cancelled, or given up without being solved. */
export function promisesOf(ticket: PromiseFacts): Promises {
  const { status, firstAnswerDueAt, firstAnsweredAt, expectedAt, resolvedAt } = ticket;
  const waitingSince = status === 'waiting_for_customer' ? ticket.waitingSince : null;
  if (!hasClock(status) && (resolvedAt === null || status === 'cancelled'))
    return { firstAnswer: null, completion: null };
  const promised = (dueAt: string | null, doneAt: string | null): Promised | null =>
    dueAt === null ? null : { dueAt, doneAt, waitingSince };
  return {
    firstAnswer: promised(firstAnswerDueAt, firstAnsweredAt ?? resolvedAt),
    completion: promised(expectedAt, resolvedAt),
  };
}

/** How a promise stands; minutes are minutes of opening time. */
export type Clock =
  | { state: 'running' | 'paused'; minutes: number }
  /** `minutes` since it fell due. */
  | { state: 'breached'; minutes: number }
  | { state: 'kept' | 'missed' };

/** Whether a promise is broken and not fulfilled yet. On its very instant it is kept. While we wait no time passes. */
export function isBreached({ dueAt, doneAt, waitingSince }: Promised, now: Date): boolean {
  return doneAt === null && new Date(dueAt) < atOf(waitingSince, now);
}

/** A promise by the clock. */
export function clockOf(times: OpeningTimes, promised: Promised, now: Date): Clock {
  const { dueAt, doneAt, waitingSince } = promised;
  const due = new Date(dueAt);
  if (doneAt !== null) return { state: new Date(doneAt) <= due ? 'kept' : 'missed' };
  const at = atOf(waitingSince, now);
  const minutes = (from: Date, to: Date) => Math.floor(businessMinutesBetween({ times, from, to }));
  if (due < at) return { state: 'breached', minutes: minutes(due, at) };
  return { state: waitingSince === null ? 'running' : 'paused', minutes: minutes(at, due) };
}

/**
 * The instant before which a promise of so many minutes must fall due to have less than a share of its time left.
 * @param percent of its minutes
 */
export function nearlyDueBefore(
  times: OpeningTimes,
  promise: { now: Date; minutes: number; percent: number },
): Date {
  const { now, minutes, percent } = promise;
  try {
    return addBusinessMinutes({ times, from: now, minutes: (minutes * percent) / 100 });
  } catch (error) {
    // Nobody ever opens: nothing but what is late already comes nearer.
    if (error instanceof RangeError) return now;
    throw error;
  }
}

function atOf(waitingSince: string | null, now: Date): Date {
  return waitingSince === null ? now : new Date(waitingSince);
}
