import { type InputHTMLAttributes, useState } from 'react';
import { type PasswordOwner, passwordStrength } from '#kernel/password.ts';
import { words } from '#site/messages/common.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { eye, eyeOff } from './icons.ts';
import { fieldIds, inputControl } from './recipes/field.ts';

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** Shows how hard the password is to guess. Gives what is known of the person at that moment. */
  meter?: () => PasswordOwner;
} & InputHTMLAttributes<HTMLInputElement>;

type Strength = ReturnType<typeof passwordStrength>;

/** A password that can be looked at, with a meter where a new one is chosen. */
export function PasswordInput({ name, label, hint, error, meter, id = name, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  const [strength, setStrength] = useState<Strength | null>(null);
  const w = words();
  return (
    <div className="grid gap-2">
      <Field {...{ id, label, error, hint: meter ? undefined : hint }}>
        {(wiring) => (
          <span className="relative block">
            <input
              name={name}
              type={shown ? 'text' : 'password'}
              className={`${inputControl} pr-12`}
              autoCapitalize="none"
              spellCheck={false}
              {...wiring}
              aria-describedby={fieldIds(id, { hint, error }).describedBy}
              {...rest}
              onChange={(event) => {
                const typed = event.target.value;
                if (meter) setStrength(typed ? passwordStrength(typed, meter()) : null);
              }}
            />
            <button
              type="button"
              className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-sm text-ink-2 hover:text-ink"
              aria-label={shown ? w.hidePassword : w.showPassword}
              aria-controls={id}
              onClick={() => setShown(!shown)}
            >
              <Icon icon={shown ? eyeOff : eye} />
            </button>
          </span>
        )}
      </Field>
      {meter && <Meter id={`${id}-hint`} hint={hint} strength={strength} />}
    </div>
  );
}

const colours = ['bg-bad', 'bg-bad', 'bg-wait', 'bg-ok', 'bg-ok'];

/** One place for the hint and what is said of the password, so that the form does not move while typing. */
function Meter({ id, hint, strength }: { id: string; hint?: string; strength: Strength | null }) {
  const w = words();
  const score = strength?.score ?? 0;
  return (
    <div className="grid gap-1.5">
      <span className="grid grid-cols-4 gap-1" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={`h-1.5 rounded-full ${strength && step <= Math.max(score, 1) ? colours[score] : 'bg-line'}`}
          />
        ))}
      </span>
      <p id={id} className="min-h-10 text-sm text-ink-2" role="status">
        {strength ? (
          <>
            <span className="sr-only">{w.strengthLabel}: </span>
            <b className="text-ink">{w.strength[score]}.</b> {score < 3 && strength.hint}
          </>
        ) : (
          hint
        )}
      </p>
    </div>
  );
}
