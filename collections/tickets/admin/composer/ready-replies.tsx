import { useId, useRef, useState } from 'react';
import type { CannedReplyView } from '#collections/canned-replies/view.ts';
import { doors, get } from '../desk-api.ts';
import { matching } from './matching.ts';
import { words } from './words.ts';

type Props = { ticket: string; disabled: boolean; onChoose: (text: string) => void };
type Loaded =
  | { at: 'waiting' }
  | { at: 'failed'; problem: string }
  | { at: 'there'; replies: CannedReplyView[] };

/** A button that opens the ready replies, filled in for this ticket: some letters and Enter put one into the text. */
export function ReadyReplies({ ticket, disabled, onChoose }: Props) {
  const text = words().ready;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [loaded, setLoaded] = useState<Loaded>({ at: 'waiting' });
  const [typed, setTyped] = useState('');
  const found = loaded.at === 'there' ? matching(loaded.replies, typed) : [];

  async function open(): Promise<void> {
    setTyped('');
    dialog.current?.showModal();
    const { data, problem } = await get<{ replies: CannedReplyView[] }>(doors.readyReplies(ticket));
    setLoaded(problem ? { at: 'failed', problem: problem.message } : { at: 'there', replies: data.replies });
  }
  function choose(reply: CannedReplyView | undefined): void {
    if (!reply) return;
    dialog.current?.close();
    onChoose(reply.text);
  }
  return (
    <>
      <button
        aria-haspopup="dialog"
        className="desk-button"
        disabled={disabled}
        onClick={() => void open()}
        type="button"
      >
        {text.open}
      </button>
      <dialog aria-labelledby={`${id}-title`} className="desk-dialog desk-ready" ref={dialog}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            choose(found[0]);
          }}
        >
          <h2 id={`${id}-title`}>{text.title}</h2>
          <label htmlFor={`${id}-find`}>{text.find}</label>
          <input
            // The dialog opens to be searched.
            autoFocus
            autoComplete="off"
            id={`${id}-find`}
            onChange={({ target }) => setTyped(target.value)}
            type="search"
            value={typed}
          />
          <p className="desk-hint" role="status">
            {loaded.at === 'waiting' && text.loading}
            {loaded.at === 'failed' && loaded.problem}
            {loaded.at === 'there' && (loaded.replies.length === 0 ? text.none : text.found(found.length))}
          </p>
          <ul>
            {found.map((reply) => (
              <li key={reply.id}>
                <button onClick={() => choose(reply)} type="button">
                  <strong>{reply.title}</strong>
                  <span>{reply.text}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className="desk-buttons">
            <a className="desk-link" href="/admin/collections/canned-replies">
              {text.edit}
            </a>
            <button className="desk-button" onClick={() => dialog.current?.close()} type="button">
              {text.close}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
