import { DomainError } from './errors.ts';
import { catalogue } from './messages.ts';

export const lifecycleWords = catalogue({
  name: 'lifecycle',
  en: { illegal: 'This is no longer possible. Please reload the page to see where things stand.' },
});

/** From each state to the states that may follow it. A state without followers is final. */
export type Moves<S extends string> = Readonly<Record<S, readonly S[]>>;

export type Lifecycle<S extends string> = {
  readonly states: readonly S[];
  readonly moves: Moves<S>;
  canMove(from: S, to: S): boolean;
  nextStates(from: S): readonly S[];
  isFinal(state: S): boolean;
  /** @throws DomainError `illegal_move` when the move is not in the table */
  ensureMove(from: S, to: S): void;
};

/** A state machine from its table. The same functions serve endpoint, hook and button. */
export function lifecycle<S extends string>(moves: Moves<S>): Lifecycle<S> {
  return {
    states: statesOf(moves),
    moves,
    canMove: (from, to) => canMove(moves, from, to),
    nextStates: (from) => nextStates(moves, from),
    isFinal: (state) => nextStates(moves, state).length === 0,
    ensureMove(from, to) {
      if (canMove(moves, from, to)) return;
      throw new DomainError('illegal_move', lifecycleWords().illegal, { detail: { from, to } });
    },
  };
}

/** True when the table lists the move; to stay in a state is none unless it is listed. */
export function canMove<S extends string>(moves: Moves<S>, from: S, to: S): boolean {
  return nextStates(moves, from).includes(to);
}

/** Empty for a final state, and for one that is not in the table. */
export function nextStates<S extends string>(moves: Moves<S>, from: S): readonly S[] {
  return Object.hasOwn(moves, from) ? moves[from] : [];
}

/** True when every state of the table can be reached from `start`. */
export function everyStateReachable<S extends string>(moves: Moves<S>, start: S): boolean {
  const reached = new Set<S>([start]);
  for (const state of reached) for (const next of nextStates(moves, state)) reached.add(next);
  return statesOf(moves).every((state) => reached.has(state));
}

function statesOf<S extends string>(moves: Moves<S>): S[] {
  return Object.keys(moves) as S[];
}
