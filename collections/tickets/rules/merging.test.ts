import { expect, test } from 'vitest';
import { ticketMoves, ticketStatuses } from './lifecycle.ts';
import { isMergeable, mergedStatus, mergeProblem, takesOthers } from './merging.ts';
import { moveTable, nextMoves } from './moves.ts';

test('merging leads only where a ticket may go, and to an end', () => {
  for (const status of ticketStatuses.filter(isMergeable)) {
    const after = mergedStatus[status];
    expect(after === status || (ticketMoves[status] as readonly string[]).includes(after), status).toBe(true);
    expect(takesOthers(after), status).toBe(false);
  }
});

test('a paid ticket whose service is not finished, a merged one and one with money under way stay', () => {
  const of = (
    status: (typeof ticketStatuses)[number],
    mergedInto: string | null = null,
    confirming = false,
  ) => mergeProblem({ status, mergedInto, confirming });
  for (const status of ['open', 'in_progress', 'waiting_for_customer'] as const)
    expect(of(status)).toBe('unfinished');
  for (const status of ['awaiting_payment', 'resolved', 'closed', 'cancelled'] as const) {
    expect(of(status)).toBeNull();
    expect(of(status, 'RT2026-0002')).toBe('merged');
  }
  expect(of('awaiting_payment', null, true)).toBe('under_way');
});

test('a merged ticket moves no more, whoever asks', () => {
  const now = new Date('2026-11-26T06:00:00Z');
  const at = now.toISOString();
  const closed = { status: 'closed', startedAt: at, resolvedAt: at, closedAt: at } as const;
  expect(nextMoves(closed, 'customer', now)).toEqual(['reopen']);
  for (const status of ticketStatuses)
    for (const actor of ['customer', 'staff', 'system'] as const)
      expect(nextMoves({ ...closed, status, mergedInto: 'RT2026-0002' }, actor, now)).toEqual([]);
  expect(Object.keys(moveTable)).not.toContain('merge');
});
