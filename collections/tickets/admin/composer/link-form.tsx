import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { typedUrl } from '#kernel/typed-url.ts';
import { words } from './words.ts';

type Props = { url: string; onSet: (url: string | null) => void; onClose: () => void };

/** Asks where a link leads. */
export function LinkForm({ url, onSet, onClose }: Props) {
  const text = words().link;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(url.replace(/^mailto:/, ''));
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);

  function set(): void {
    const address = typedUrl(typed);
    setWrong(address === null);
    if (address !== null) onSet(address);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') set();
    else onClose();
  }

  return (
    <div className="desk-link-form">
      <label htmlFor={id}>{text.label}</label>
      <input
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong || undefined}
        autoComplete="off"
        id={id}
        inputMode="url"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        ref={field}
        value={typed}
      />
      <small className={wrong ? 'desk-wrong' : undefined} id={`${id}-hint`}>
        {wrong ? text.problem : text.hint}
      </small>
      <div className="desk-buttons">
        <button className="desk-button" onClick={set} type="button">
          {text.set}
        </button>
        {url !== '' && (
          <button className="desk-button" onClick={() => onSet(null)} type="button">
            {text.remove}
          </button>
        )}
        <button className="desk-button" onClick={onClose} type="button">
          {text.cancel}
        </button>
      </div>
    </div>
  );
}
