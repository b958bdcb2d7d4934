import { expect, test } from 'vitest';
import { DomainError } from './errors.ts';
import { canMove, everyStateReachable, lifecycle, type Moves, nextStates } from './lifecycle.ts';

type State = 'draft' | 'open' | 'closed' | 'lost';
const moves: Moves<State> = { draft: ['open'], open: ['closed'], closed: ['open'], lost: [] };
const machine = lifecycle(moves);

test('only moves of the table are possible', () => {
  expect(canMove(moves, 'draft', 'open')).toBe(true);
  expect(canMove(moves, 'draft', 'closed')).toBe(false);
  expect(canMove(moves, 'draft', 'draft')).toBe(false);
  expect(nextStates(moves, 'closed')).toEqual(['open']);
  expect(machine.isFinal('lost')).toBe(true);
  expect(machine.isFinal('closed')).toBe(false);
  expect(machine.states).toEqual(['draft', 'open', 'closed', 'lost']);
});

test('a state that is not in the table leads nowhere', () => {
  expect(nextStates(moves, 'toString' as State)).toEqual([]);
  expect(canMove(moves, '__proto__' as State, 'open')).toBe(false);
});

test('an illegal move is refused in words a person can read', () => {
  expect(() => machine.ensureMove('draft', 'open')).not.toThrow();
  expect(() => machine.ensureMove('draft', 'closed')).toThrow(
    expect.objectContaining({ code: 'illegal_move', detail: { from: 'draft', to: 'closed' } }) as DomainError,
  );
  expect(() => machine.ensureMove('draft', 'closed')).toThrow(DomainError);
});

test('a state that nothing leads to is found', () => {
  expect(everyStateReachable(moves, 'draft')).toBe(false);
  expect(everyStateReachable({ ...moves, open: ['closed', 'lost'] }, 'draft')).toBe(true);
  expect(everyStateReachable({ ...moves, open: ['closed', 'lost'] }, 'open')).toBe(false);
});
