import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { post } from '#collections/tickets/admin/desk-api.ts';
import { makeKey, passphraseMax, passphraseMin } from '#kernel/key-lock.ts';
import type { OwnKeyView } from '../view.ts';
import { doors, hasCrypto } from './doors.ts';
import { words } from './words.ts';

type Props = { replaces: boolean; onMade: () => void };

/** Makes a key pair in this browser. No form of its own: it stands inside the panel's. */
export function KeyForm({ replaces, onMade }: Props) {
  const id = useId();
  const text = words();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function make(): Promise<void> {
    const [typed, again] = [first.current, second.current];
    if (!typed || !again) return;
    if (!hasCrypto()) return setProblem(text.noCrypto);
    if (typed.value.length < passphraseMin) return setProblem(text.key.short);
    if (typed.value !== again.value) return setProblem(text.key.differ);
    setBusy(true);
    const { problem: refused } = await post<OwnKeyView>(doors.ownKey, await makeKey(typed.value));
    setBusy(false);
    setProblem(refused?.message ?? null);
    if (refused) return;
    typed.value = '';
    again.value = '';
    onMade();
  }

  // The panel's form around it would be sent.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void make();
  };

  return (
    <div className="desk-form">
      <label htmlFor={`${id}-first`}>{text.key.passphrase}</label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        id={`${id}-first`}
        maxLength={passphraseMax}
        onKeyDown={onKeyDown}
        ref={first}
        type="password"
      />
      <small id={`${id}-hint`}>{text.key.hint}</small>
      <label htmlFor={`${id}-second`}>{text.key.again}</label>
      <input
        autoComplete="off"
        id={`${id}-second`}
        maxLength={passphraseMax}
        onKeyDown={onKeyDown}
        ref={second}
        type="password"
      />
      {replaces && <p>{text.key.sure}</p>}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-button" disabled={busy} onClick={() => void make()} type="button">
          {busy ? text.doing : replaces ? text.key.replace : text.key.make}
        </button>
      </div>
    </div>
  );
}
