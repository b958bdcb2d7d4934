import type { ReactNode } from 'react';
import { FieldProblem } from './field-problem.tsx';
import { fieldHint, fieldIds, fieldLabel, radioCard, radioControl, radioGroup } from './recipes/field.ts';

type Option<T extends string> = {
  value: T;
  label: string;
  text?: ReactNode;
  end?: ReactNode;
  disabled?: boolean;
};

type Props<T extends string> = {
  name: string;
  legend: string;
  hint?: ReactNode;
  error?: string;
  options: readonly Option<T>[];
  value?: T | null;
  defaultValue?: T;
  onChange?: (value: T) => void;
  columns?: 1 | 2 | 3;
};

/** One choice out of few, each with room for an explanation and a figure at the end. */
export function RadioCards<T extends string>({
  name,
  legend,
  hint,
  error,
  options,
  value,
  defaultValue,
  onChange,
  columns = 1,
}: Props<T>) {
  const ids = fieldIds(name, { hint, error });
  const grid = { 1: '', 2: 'tab:grid-cols-2', 3: 'tab:grid-cols-3' }[columns];
  const controlled = value !== undefined;
  return (
    <fieldset className="grid gap-2" aria-describedby={ids.describedBy}>
      <legend className={`${fieldLabel} mb-2`}>{legend}</legend>
      {hint && (
        <p id={ids.hint} className={fieldHint}>
          {hint}
        </p>
      )}
      <div className={`${radioGroup} ${grid}`}>
        {options.map((option) => (
          <label key={option.value} className={radioCard}>
            <input
              type="radio"
              name={name}
              value={option.value}
              className={radioControl}
              disabled={option.disabled}
              aria-invalid={error ? true : undefined}
              {...(controlled
                ? { checked: value === option.value }
                : { defaultChecked: defaultValue === option.value })}
              onChange={() => onChange?.(option.value)}
            />
            <span className="grid min-w-0 gap-0.5">
              <span className="font-medium first-letter:uppercase">{option.label}</span>
              {option.text && <span className="text-sm text-ink-2">{option.text}</span>}
            </span>
            {option.end && <span className="num ml-auto font-semibold">{option.end}</span>}
          </label>
        ))}
      </div>
      <FieldProblem id={ids.error} text={error} />
    </fieldset>
  );
}
