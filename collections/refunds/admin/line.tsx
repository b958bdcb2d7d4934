import { type HTMLAttributes, useId } from 'react';

type Props = {
  label: string;
  hint: string;
  value: string;
  maxLength: number;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  onChange: (value: string) => void;
  onEnter?: () => void;
};

/** A line to type into. It stands inside of Payload's own form, which Enter must not send. */
export function Line({ label, hint, value, maxLength, inputMode, onChange, onEnter }: Props) {
  const id = useId();
  return (
    <div className="desk-line-field">
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        id={id}
        inputMode={inputMode}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter?.();
        }}
        value={value}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}
