import type { PayloadRequest } from 'payload';
import { endExtras } from '#collections/extras/operations/end-extras.ts';
import { endSecrets } from '#collections/secret-drops/operations/end-secrets.ts';
import { DomainError } from '#kernel/errors.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { record } from '#toolkit/activity.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ClockEffect, ConversationMove } from '../rules/effects.ts';
import { effectsOf } from '../rules/effects.ts';
import type { MoveActor, MoveName } from '../rules/moves.ts';
import { moveProblem } from '../rules/moves.ts';
import { ticketWords } from '../words.ts';
import type { ClockTimes } from './clock.ts';
import { loadOpeningTimes, resumedClock, startedClock } from './clock.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { keyTaken, wasSentAs } from './write-message.ts';

/** @throws DomainError `illegal_move`, saying why the table refuses it */
export function ensureMove(req: PayloadRequest, ticket: LockedTicket, move: MoveName, by: MoveActor): void {
  const problem = moveProblem(move, ticket, by, nowOf(req));
  if (problem === null) return;
  const words = ticketWords();
  const message = {
    merged: words.continuedIn(ticket.mergedInto ?? ''),
    work_has_begun: words.workHasBegun,
    too_late: words.tooLate,
  }[problem as string];
  throw new DomainError('illegal_move', message ?? words.movedOn, {
    detail: { move, from: ticket.status, problem },
  });
}

export type AppliedMove = {
  actor: { kind: MoveActor; id?: string };
  /** Id of the message that was written with it. */
  said?: string | null;
  /** Under which a repeat of the same click is told. */
  key?: string | null;
};

/**
 * Moves a locked ticket as its table says, with what follows for its times, and writes it into the history.
 * @returns id of the move in the history
 * @throws DomainError `illegal_move`
 */
export async function applyMove(
  req: PayloadRequest,
  ticket: LockedTicket,
  move: ConversationMove,
  { actor, said = null, key = null }: AppliedMove,
): Promise<string> {
  ensureMove(req, ticket, move, actor.kind);
  const now = nowOf(req);
  const effects = effectsOf(move, ticket, now);
  const clock = await clockAfter(req, ticket, effects.clock, now);
  const anew = effects.clock === 'anew';
  const waits = effects.status === 'waiting_for_customer';
  const times = {
    ...clock,
    // Whoever of us takes it up again says so to the customer with it.
    firstAnsweredAt: anew ? (actor.kind === 'staff' ? now.toISOString() : null) : ticket.firstAnsweredAt,
    firstAnswerBreachedAt: anew ? null : ticket.firstAnswerBreachedAt,
    completionBreachedAt: anew ? null : ticket.completionBreachedAt,
    waitingSince: waits ? now.toISOString() : null,
  };
  await query(
    req,
    sql`update tickets set status = ${effects.status}, started_at = ${effects.startedAt}::timestamptz, resolved_at = ${effects.resolvedAt}::timestamptz,
          closed_at = ${effects.closedAt}::timestamptz, expected_at = ${times.expectedAt}::timestamptz, clock_started_at = ${times.clockStartedAt}::timestamptz,
          first_answer_due_at = ${times.firstAnswerDueAt}::timestamptz, first_answered_at = ${times.firstAnsweredAt}::timestamptz,
          first_answer_breached_at = ${times.firstAnswerBreachedAt}::timestamptz, completion_breached_at = ${times.completionBreachedAt}::timestamptz,
          waiting_since = ${times.waitingSince}::timestamptz, reminders = 0, closes_at = null,
          revision = revision + 1, updated_at = ${now.toISOString()}::timestamptz
        where id = ${ticket.id}::uuid`,
  );
  let event = '';
  for (const kind of effects.events)
    event = await record(req, {
      kind,
      account: ticket.account,
      customer: ticket.customer,
      actor,
      ticket: ticket.id,
      data: { move, said, key },
      at: now,
    });
  // What she was asked and did not answer was not done, so it lapses with the work.
  if (effects.status === 'resolved' || effects.status === 'closed')
    await endExtras(req, sql`x.ticket_id = ${ticket.id}::uuid and x.status = 'proposed'`);
  if (effects.status === 'closed')
    await endSecrets(req, sql`d.ticket_id = ${ticket.id}::uuid`, 'ticket_over');
  const { status, startedAt, resolvedAt, closedAt } = effects;
  Object.assign(ticket, times, { status, startedAt, resolvedAt, closedAt, reminders: 0, closesAt: null });
  ticket.revision += 1;
  return event;
}

/**
 * Whether this very click has been done already: its answer was lost, or it came twice.
 * @throws DomainError `conflict` when another move, or one with other words, was made under its key
 */
export async function isDone(
  req: PayloadRequest,
  ticket: LockedTicket,
  { key, move, body }: { key: string; move: MoveName; body?: RichText | undefined },
): Promise<boolean> {
  const known = await queryOne<{ same: boolean }>(
    req,
    sql`select a.data->>'move' = ${move} and ${wasSentAs(body)} as same
        from activities a left join ticket_messages m on m.id = (a.data->>'said')::uuid
        where a.ticket_id = ${ticket.id}::uuid and a.data->>'key' = ${key} limit 1`,
  );
  if (known && !known.same) throw keyTaken();
  return known !== null;
}

async function clockAfter(
  req: PayloadRequest,
  ticket: LockedTicket,
  effect: ClockEffect,
  now: Date,
): Promise<ClockTimes> {
  const { clockStartedAt, firstAnswerDueAt, expectedAt } = ticket;
  if (effect === 'none') return { clockStartedAt, firstAnswerDueAt, expectedAt };
  const times = await loadOpeningTimes(req);
  return effect === 'anew' ? startedClock(times, ticket.targets, now) : resumedClock(times, ticket, now);
}
