import { words } from '#site/messages/common.ts';
import { Icon } from './icon.tsx';
import { check } from './icons-common.ts';
import { stepItem, stepLabel, stepLine, stepMark, stepper, stepState } from './recipes/stepper.ts';

type Props = {
  steps: readonly { label: string }[];
  /** From 0. */
  current: number;
  /** Lets done steps be gone back to. */
  onStep?: (index: number) => void;
  label?: string;
};

/** Where one is in a flow. */
export function Stepper({ steps, current, onStep, label }: Props) {
  const w = words();
  return (
    <nav aria-label={label ?? w.steps}>
      <ol className={stepper}>
        {steps.map((step, i) => {
          const state = stepState(i, current);
          const inside = (
            <>
              <span className={stepMark(state)} aria-hidden="true">
                {state === 'done' ? <Icon icon={check} size={16} /> : i + 1}
              </span>
              <span className={stepLabel(state)}>
                {step.label}
                {state === 'done' && <span className="sr-only"> ({w.stepDone})</span>}
              </span>
            </>
          );
          const row = 'flex min-h-11 min-w-0 items-center gap-2';
          return (
            <li key={step.label} className={stepItem} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' && onStep ? (
                <button type="button" className={row} onClick={() => onStep(i)}>
                  {inside}
                </button>
              ) : (
                <span className={row}>{inside}</span>
              )}
              {i < steps.length - 1 && <span className={stepLine} aria-hidden="true" />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
