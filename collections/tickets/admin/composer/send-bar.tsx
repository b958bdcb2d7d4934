import type { ReactNode } from 'react';
import { useRef } from 'react';
import { sendableEndings, sendableTypes } from '../../contract.ts';
import type { SpokenMove } from './draft.ts';
import type { Writing } from './use-writing.ts';
import { words } from './words.ts';

type Props = {
  writing: Writing;
  moves: readonly SpokenMove[];
  /** Between adding files and sending. */
  more: ReactNode;
  hint: { id: string; text: string };
  onSend: (move: SpokenMove | null) => void;
  onFiles: (files: File[]) => void;
};

/** What can be done with what is written. */
export function SendBar({ writing, moves, more, hint, onSend, onFiles }: Props) {
  const text = words();
  const picker = useRef<HTMLInputElement>(null);
  const { sending, mode } = writing;
  const busy = sending.at === 'sending';
  if (sending.at === 'unsent')
    return (
      <div className="desk-unsent" role="alert">
        <p>{text.unsent}</p>
        <div className="desk-buttons">
          <button className="desk-primary" onClick={() => void writing.send(sending.move)} type="button">
            {text.tryAgain}
          </button>
          <button className="desk-button" onClick={writing.unlock} type="button">
            {text.change}
          </button>
        </div>
      </div>
    );
  return (
    <div className="desk-send-bar">
      <button className="desk-button" disabled={busy} onClick={() => picker.current?.click()} type="button">
        {text.files.add}
      </button>
      <input
        accept={[...sendableTypes, ...sendableEndings].join()}
        aria-hidden="true"
        className="desk-hidden"
        multiple
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
        ref={picker}
        tabIndex={-1}
        type="file"
      />
      {more}
      <p className="desk-hint" id={hint.id}>
        {hint.text}
      </p>
      <div className="desk-send-buttons">
        {mode === 'reply' &&
          moves.map((move) => (
            <button
              className="desk-button"
              disabled={busy}
              key={move}
              onClick={() => onSend(move)}
              type="button"
            >
              {text.sendAnd[move]}
            </button>
          ))}
        <button className="desk-primary" disabled={busy} onClick={() => onSend(null)} type="button">
          {busy ? text.sending : text.send[mode]}
        </button>
      </div>
    </div>
  );
}
