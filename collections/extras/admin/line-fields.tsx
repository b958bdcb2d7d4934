import { useId } from 'react';
import { formatInr } from '#kernel/money.ts';
import { gstRatesBp } from '../rules/prices.ts';
import type { DeskExtrasView } from '../view.ts';
import { type DraftLine, fromList } from './draft-lines.ts';
import { words } from './words.ts';

type Props = {
  line: DraftLine;
  n: number;
  form: NonNullable<DeskExtrasView['form']>;
  onChange: (line: DraftLine) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
};

/** One line of what is asked for: time, or a part. */
export function LineFields({ line, n, form, onChange, onRemove }: Props) {
  const id = useId();
  const text = words().form;
  const set = (change: Partial<DraftLine>) => onChange({ ...line, ...change });
  return (
    <fieldset className="desk-extra-line">
      <legend>
        {text.line(n)}: {text.kinds[line.kind]}
      </legend>
      {line.kind === 'part' && form.parts.length > 0 && (
        <div>
          <label htmlFor={`${id}-listed`}>{text.listed}</label>
          <select
            id={`${id}-listed`}
            onChange={({ target }) => {
              const part = form.parts[Number(target.value)];
              if (part) onChange(fromList(line, part));
            }}
            value={form.parts.findIndex(({ name }) => name === line.description)}
          >
            <option value={-1}>{text.own}</option>
            {form.parts.map((part, i) => (
              <option key={part.name} value={i}>
                {part.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Typed
        id={`${id}-what`}
        label={text.description}
        onType={(description) => set({ description })}
        value={line.description}
      />
      {line.kind === 'time' ? (
        <Typed
          hint={text.minutesHint(formatInr(form.hourlyRate), form.blockMinutes)}
          id={`${id}-minutes`}
          label={text.minutes}
          numeric
          onType={(minutes) => set({ minutes })}
          value={line.minutes}
        />
      ) : (
        <div className="desk-extra-part">
          <Typed id={`${id}-hsn`} label={text.hsn} numeric onType={(hsn) => set({ hsn })} value={line.hsn} />
          <Typed
            id={`${id}-n`}
            label={text.quantity}
            numeric
            onType={(quantity) => set({ quantity })}
            value={line.quantity}
          />
          <Typed
            id={`${id}-price`}
            label={text.unitPrice}
            numeric
            onType={(unitPrice) => set({ unitPrice })}
            value={line.unitPrice}
          />
          <div>
            <label htmlFor={`${id}-rate`}>{text.rate}</label>
            <select
              id={`${id}-rate`}
              onChange={({ target }) => set({ rateBp: Number(target.value) })}
              value={line.rateBp}
            >
              {gstRatesBp.map((rate) => (
                <option key={rate} value={rate}>
                  {text.percent(rate / 100)}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {onRemove && (
        <button className="desk-link" onClick={onRemove} type="button">
          {text.remove}
        </button>
      )}
    </fieldset>
  );
}

type TypedProps = {
  id: string;
  label: string;
  hint?: string;
  numeric?: boolean;
  value: string;
  onType: (value: string) => void;
};

function Typed({ id, label, hint, numeric = false, value, onType }: TypedProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={hint && `${id}-hint`}
        id={id}
        inputMode={numeric ? 'decimal' : undefined}
        maxLength={120}
        onChange={({ target }) => onType(target.value)}
        value={value}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
