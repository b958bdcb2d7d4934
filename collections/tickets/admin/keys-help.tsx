import type { RefObject } from 'react';
import { words } from './words.ts';

type Props = {
  enabled: boolean;
  onEnabled: (on: boolean) => void;
  dialog: RefObject<HTMLDialogElement | null>;
};

/** Shows the keys of the desk, and lets them be turned off. */
export function KeysHelp({ enabled, onEnabled, dialog }: Props) {
  const text = words().keys;
  return (
    <>
      <button
        className="desk-button desk-keys-button"
        onClick={() => dialog.current?.showModal()}
        type="button"
      >
        {text.open}
      </button>
      <dialog aria-labelledby="desk-keys-title" className="desk-dialog" ref={dialog}>
        <h2 id="desk-keys-title">{text.title}</h2>
        <p>{text.hint}</p>
        <dl className="desk-keys">
          {Object.values(text.rows).map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="desk-check">
          <input checked={enabled} onChange={(event) => onEnabled(event.target.checked)} type="checkbox" />
          {text.enabled}
        </label>
        <button className="desk-primary" onClick={() => dialog.current?.close()} type="button">
          {text.close}
        </button>
      </dialog>
    </>
  );
}
