import type { OpeningTimes } from '#kernel/business-hours.ts';
import { sql } from '#toolkit/database.ts';
import type { PromisedView, PromiseView } from '../promise-view.ts';
import type { Promised, PromiseFacts, Targets } from '../rules/sla.ts';
import { clockOf, hasClock, promisesOf } from '../rules/sla.ts';
import { instant } from './card.ts';

type Stored = Omit<PromiseFacts, 'status'>;

/** Of a ticket `t`: what decides about its promises. */
export const promiseColumn = sql`json_build_object('firstAnswerDueAt', t.first_answer_due_at, 'firstAnsweredAt', t.first_answered_at,
  'expectedAt', t.expected_at, 'resolvedAt', t.resolved_at, 'waitingSince', t.waiting_since) as promised`;
export type PromiseRow = { status: PromiseFacts['status']; promised: Stored };

/** The same with instants in ISO 8601. */
export function promiseFacts({ status, promised }: PromiseRow): PromiseFacts {
  const iso = (value: string | null) => value && instant(value);
  return {
    status,
    firstAnswerDueAt: iso(promised.firstAnswerDueAt),
    firstAnsweredAt: iso(promised.firstAnsweredAt),
    expectedAt: iso(promised.expectedAt),
    resolvedAt: iso(promised.resolvedAt),
    waitingSince: iso(promised.waitingSince),
  };
}

/** What a customer is promised, and how it stands. */
export function promiseView(
  row: PromiseRow & { targets: Targets },
  times: OpeningTimes,
  now: Date,
): PromiseView | null {
  if (row.status === 'awaiting_payment') {
    const { firstAnswer, completion } = row.targets;
    return { given: false, firstAnswerMinutes: firstAnswer, completionMinutes: completion };
  }
  if (!hasClock(row.status)) return null;
  const view = (promised: Promised | null): PromisedView | null =>
    promised && { dueAt: promised.dueAt, state: clockOf(times, promised, now).state };
  const { firstAnswer, completion } = promisesOf(promiseFacts(row));
  if (firstAnswer === null && completion === null) return null;
  return { given: true, firstAnswer: view(firstAnswer), completion: view(completion) };
}
