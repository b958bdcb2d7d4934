import { Stepper } from '#site/components/ui/stepper.tsx';
import { words } from '#site/messages/booking.ts';
import { words as common } from '#site/messages/common.ts';
import { type Step, steps } from './flow.ts';

/** Where one is: all steps on a wide screen, the current one and how many there are on a phone. */
export function Progress({ step, onStep }: { step: Step; onStep: ((step: Step) => void) | undefined }) {
  const w = words();
  const current = steps.indexOf(step);
  return (
    <>
      <div className="max-tab:hidden">
        <Stepper
          steps={steps.map((each) => ({ label: w.steps[each] }))}
          current={current}
          onStep={onStep && ((index) => onStep(steps[index] ?? step))}
        />
      </div>
      <div className="grid gap-2 tab:hidden">
        <p className="text-sm text-ink-2">
          {common().step(current + 1, steps.length)} · <b className="text-ink">{w.steps[step]}</b>
        </p>
        <span className="grid grid-cols-5 gap-1" aria-hidden="true">
          {steps.map((each, i) => (
            <span key={each} className={`h-1 rounded-full ${i <= current ? 'bg-brand' : 'bg-line-strong'}`} />
          ))}
        </span>
      </div>
    </>
  );
}
