export type StepState = 'done' | 'now' | 'later';

export const stepper = 'flex items-center gap-2 text-sm';
export const stepItem = 'flex min-w-0 flex-1 items-center gap-2 last:flex-none';
export const stepLine = 'h-px min-w-3 flex-1 bg-line-strong';

/** The round number of a step. */
export function stepMark(state: StepState): string {
  const look = {
    done: 'bg-brand text-brand-ink',
    now: 'bg-brand-soft text-brand-text ring-2 ring-brand',
    later: 'bg-surface text-ink-3 ring-1 ring-line-strong',
  }[state];
  return `num grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold ${look}`;
}

/** The word of a step; on a phone only the current one is shown. */
export function stepLabel(state: StepState): string {
  return state === 'now'
    ? 'truncate font-medium text-ink'
    : `truncate max-desk:sr-only ${state === 'done' ? 'text-ink-2' : 'text-ink-3'}`;
}

/** @param current number of the step one is at, from 0 */
export function stepState(index: number, current: number): StepState {
  return index < current ? 'done' : index === current ? 'now' : 'later';
}
