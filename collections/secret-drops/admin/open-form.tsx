import { useId, useRef, useState } from 'react';
import { passphraseMax } from '#kernel/key-lock.ts';
import { type Opened, openSecret } from './open-secret.ts';
import { words } from './words.ts';

type Props = {
  drop: string;
  onOpened: (opened: Extract<Opened, { text: string }>) => void;
  onCancel: () => void;
};

/** Asks for the passphrase, which this page forgets as soon as it has been used. */
export function OpenForm({ drop, onOpened, onCancel }: Props) {
  const id = useId();
  const text = words();
  const [opening] = useState(() => crypto.randomUUID());
  const typed = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function open(): Promise<void> {
    const field = typed.current;
    if (!field?.value) return field?.focus();
    setBusy(true);
    setProblem(null);
    const opened = await openSecret(drop, field.value, opening);
    setBusy(false);
    if ('problem' in opened) return setProblem(opened.problem);
    field.value = '';
    onOpened(opened);
  }

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>{text.opens}</p>
      <label htmlFor={id}>{text.passphrase}</label>
      <input autoComplete="off" id={id} maxLength={passphraseMax} ref={typed} type="password" />
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} type="submit">
          {busy ? text.doing : text.open}
        </button>
        <button className="desk-button" disabled={busy} onClick={onCancel} type="button">
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
