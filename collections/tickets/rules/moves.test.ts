import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import { canMove } from '#kernel/lifecycle.ts';
import type { ConversationMove } from './effects.ts';
import { effectsOf } from './effects.ts';
import type { TicketStatus } from './lifecycle.ts';
import { ticketMoves, ticketStatuses } from './lifecycle.ts';
import type { Movable, MoveActor, MoveName } from './moves.ts';
import {
  isMoveOf,
  moveProblem,
  moveTable,
  nextMoves,
  reopenDays,
  reopenUntil,
  statusAfter,
} from './moves.ts';

const names = Object.keys(moveTable) as MoveName[];
const actors: readonly MoveActor[] = ['customer', 'staff', 'system'];
const start = new Date('2026-11-22T09:00:00Z');

/** What each may do, written by hand from the life of a ticket. */
const byHand: Record<MoveName, readonly MoveActor[]> = {
  open: ['system'],
  start: ['staff'],
  ask: ['staff'],
  answer: ['customer'],
  resolve: ['staff'],
  confirm: ['customer'],
  not_yet: ['customer'],
  reopen: ['customer', 'staff'],
  close: ['system'],
  close_unanswered: ['system'],
  cancel: ['customer'],
  cancel_unpaid: ['staff'],
  cancel_by_staff: ['staff'],
};

function after(ticket: Movable, move: MoveName, now: Date): Movable {
  if (move === 'open' || move === 'cancel' || move === 'cancel_unpaid' || move === 'cancel_by_staff')
    return { ...ticket, status: moveTable[move].to };
  const { status, startedAt, resolvedAt, closedAt } = effectsOf(move satisfies ConversationMove, ticket, now);
  return { status, startedAt, resolvedAt, closedAt };
}

const step = fc.record({
  move: fc.constantFrom(...names),
  actor: fc.constantFrom(...actors),
  hours: fc.integer({ min: 0, max: 120 }),
});

test('whatever anybody tries, in any order, a ticket is never where its table does not lead', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let ticket: Movable = {
        status: 'awaiting_payment',
        startedAt: null,
        resolvedAt: null,
        closedAt: null,
      };
      let now = start;
      for (const { move, actor, hours } of steps) {
        now = new Date(now.getTime() + hours * 3_600_000);
        const problem = moveProblem(move, ticket, actor, now);
        expect(nextMoves(ticket, actor, now).includes(move)).toBe(problem === null);
        if (!byHand[move].includes(actor)) expect(problem).toBe('not_yours');
        if (problem !== null) continue;
        const next = after(ticket, move, now);
        expect(canMove<TicketStatus>(ticketMoves, ticket.status, next.status)).toBe(true);
        // Nothing that a customer or the clock does begins the work.
        if (actor !== 'staff') expect(next.startedAt).toBe(ticket.startedAt);
        if (move === 'cancel') expect(ticket.startedAt).toBeNull();
        if (move === 'reopen')
          expect(now.getTime()).toBeLessThanOrEqual(
            addDays(new Date(ticket.resolvedAt ?? ticket.closedAt ?? 0), reopenDays).getTime(),
          );
        ticket = next;
        const isWorked = ['in_progress', 'resolved'].includes(ticket.status);
        if (isWorked) expect(ticket.startedAt).not.toBeNull();
        // When it ended is known exactly while it is resolved or closed.
        const isDone = ticket.status === 'resolved' || ticket.status === 'closed';
        expect((ticket.resolvedAt ?? ticket.closedAt) !== null).toBe(isDone);
        if (move === 'close_unanswered') expect(ticket.resolvedAt).toBeNull();
      }
    }),
    { numRuns: 2_000 },
  );
});

test('every move of the table leads along the life of a ticket, and every such way has a move', () => {
  const ways = new Set<string>();
  for (const name of names)
    for (const from of moveTable[name].from)
      for (const startedAt of [null, start.toISOString()])
        for (const withdrawn of [false, true]) {
          const to = statusAfter(name, { startedAt, withdrawn });
          expect(canMove<TicketStatus>(ticketMoves, from, to)).toBe(true);
          // Only staff begin work, and where nobody agrees to it any more they begin anew.
          if (withdrawn && name !== 'start') expect(to).not.toBe('in_progress');
          ways.add(`${from} → ${to}`);
        }
  for (const from of ticketStatuses)
    for (const to of ticketMoves[from]) expect(ways).toContain(`${from} → ${to}`);
});

test('who of the staff moves what: work is a technician’s, money is accounts’, and an unpaid ticket either cancels', () => {
  const movesOf = (role: 'technician' | 'accounts' | 'editor') =>
    names.filter((name) => isMoveOf(name, [role]));
  expect(movesOf('accounts')).toEqual(['cancel_unpaid', 'cancel_by_staff']);
  expect(movesOf('technician')).toContain('cancel_unpaid');
  expect(movesOf('technician')).not.toContain('cancel_by_staff');
  expect(movesOf('editor')).toEqual([]);
  expect(names.filter((name) => isMoveOf(name, ['admin']))).toEqual(names);
});

test('nothing is left to do for a cancelled ticket, and for one that is closed too long', () => {
  const long = addDays(start, -(reopenDays + 1)).toISOString();
  for (const actor of actors) {
    const over = { startedAt: long, resolvedAt: long, closedAt: long };
    expect(nextMoves({ ...over, status: 'cancelled' }, actor, start)).toEqual([]);
    expect(nextMoves({ ...over, status: 'closed' }, actor, start)).toEqual([]);
    expect(nextMoves({ ...over, status: 'closed', resolvedAt: null }, actor, start)).toEqual([]);
  }
});

test('until when it can be taken up again is said while it can be', () => {
  const resolvedAt = '2026-11-20T09:00:00.000Z';
  const until = '2026-11-27T09:00:00.000Z';
  const of = (status: TicketStatus, now = start) =>
    reopenUntil({ status, startedAt: resolvedAt, resolvedAt, closedAt: null }, now);
  expect(of('resolved')).toBe(until);
  expect(of('closed')).toBe(until);
  expect(of('in_progress')).toBeNull();
  // What was never resolved counts from its closing.
  const unanswered = { status: 'closed', startedAt: null, resolvedAt: null, closedAt: resolvedAt } as const;
  expect(reopenUntil(unanswered, start)).toBe(until);
  expect(of('closed', addDays(start, 6))).toBeNull();
  expect(of('resolved', addDays(start, 6))).toBeNull();
});
