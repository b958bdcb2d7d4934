import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { words } from '#site/messages/common.ts';
import { FieldProblem } from './field-problem.tsx';
import { Icon } from './icon.tsx';
import { chevronDown } from './icons.ts';
import {
  checkboxControl,
  checkboxRow,
  fieldBox,
  fieldHint,
  fieldIds,
  fieldLabel,
  fieldOptional,
  inputControl,
  selectControl,
  textareaControl,
} from './recipes/field.ts';

type FieldProps = { label: string; hint?: ReactNode; error?: string; optional?: boolean };

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** Label, hint and problem around any control; `children` gets the attributes that tie them together. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { id: string; children: (wiring: Wiring) => ReactNode }) {
  const ids = fieldIds(id, { hint, error });
  return (
    <div className={fieldBox}>
      <label htmlFor={id} className={fieldLabel}>
        {label}
        {optional && <span className={fieldOptional}> ({words().optional})</span>}
      </label>
      {hint && (
        <p id={ids.hint} className={fieldHint}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': ids.describedBy, 'aria-invalid': error ? true : undefined })}
      <FieldProblem id={ids.error} text={error} />
    </div>
  );
}

/** A line to type in, with all that `Field` ties to it; `name` is its id too unless told. */
export function Input({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  ...rest
}: FieldProps & { name: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(wiring) => <input name={name} className={inputControl} {...wiring} {...rest} />}
    </Field>
  );
}

/** Several lines to type in, with all that `Field` ties to them; `name` is its id too unless told. */
export function Textarea({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  ...rest
}: FieldProps & { name: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(wiring) => <textarea name={name} className={textareaControl} {...wiring} {...rest} />}
    </Field>
  );
}

type SelectProps = FieldProps & {
  name: string;
  options: readonly { value: string; label: string }[];
} & SelectHTMLAttributes<HTMLSelectElement>;

/** One of the options, with all that `Field` ties to it; `name` is its id too unless told. */
export function Select({ name, label, hint, error, optional, options, id = name, ...rest }: SelectProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(wiring) => (
        <span className="relative block">
          <select name={name} className={selectControl} {...wiring} {...rest}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon icon={chevronDown} className="pointer-events-none absolute top-3.5 right-3 text-ink-2" />
        </span>
      )}
    </Field>
  );
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
} & InputHTMLAttributes<HTMLInputElement>;

/** A box to tick, its label beside it; hint and problem are read out with it. `name` is its id too unless told. */
export function Checkbox({ name, label, hint, error, id = name, ...rest }: CheckboxProps) {
  const ids = fieldIds(id, { hint, error });
  return (
    <div>
      <div className={checkboxRow}>
        <input
          type="checkbox"
          id={id}
          name={name}
          className={checkboxControl}
          aria-describedby={ids.describedBy}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
        <span className="grid gap-0.5">
          <label htmlFor={id} className="text-md">
            {label}
          </label>
          {hint && (
            <span id={ids.hint} className={fieldHint}>
              {hint}
            </span>
          )}
        </span>
      </div>
      <FieldProblem id={ids.error} text={error} />
    </div>
  );
}
