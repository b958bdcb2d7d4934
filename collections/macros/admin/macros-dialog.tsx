import { type RefObject, useId, useImperativeHandle, useRef, useState } from 'react';
import { matching } from '#collections/tickets/admin/composer/matching.ts';
import { get, mayHaveArrived, post } from '#collections/tickets/admin/desk-api.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { MacroView } from '../view.ts';
import { doors } from './doors.ts';
import { MacroText, stepsInWords } from './macro-text.tsx';
import { words } from './words.ts';

type Props = {
  /** Id of the ticket. */
  ticket: string;
  /** Of the state of it that is decided by: while something is written, that of its beginning. */
  revision: number;
  /** Opens it, for a key. */
  controls: RefObject<{ open: () => void } | null>;
  onTicket: (ticket: DeskTicketView, said: string) => void;
  onStale: () => void;
};
type Loaded = { macros: readonly MacroView[] | null; problem: string | null };

/** A button that opens the macros, filled in for this ticket: some letters and Enter choose one, Enter again runs it. */
export function MacrosDialog({ ticket, revision, controls, onTicket, onStale }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const text = words();
  const [{ macros, problem: unread }, setLoaded] = useState<Loaded>({ macros: null, problem: null });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<MacroView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** The same click again is the same run. */
  const key = useRef(crypto.randomUUID());
  const found = macros ? matching(macros.map(searchable), typed) : [];

  async function open(): Promise<void> {
    setTyped('');
    choose(null);
    dialog.current?.showModal();
    const { data, problem } = await get<{ macros: MacroView[] }>(doors.ofTicket(ticket));
    setLoaded({ macros: data?.macros ?? null, problem: problem?.message ?? null });
  }
  useImperativeHandle(controls, () => ({ open: () => void open() }));
  function choose(macro: MacroView | null): void {
    key.current = crypto.randomUUID();
    setChosen(macro);
    setProblem(null);
  }
  async function run(macro: MacroView): Promise<void> {
    setBusy(true);
    setProblem(null);
    const input = { macro: macro.id, key: key.current, revision };
    const { data, problem: refused } = await post<DeskTicketView>(doors.run(ticket), input);
    setBusy(false);
    if (data) {
      dialog.current?.close();
      onTicket(data, text.done(macro.title));
    } else {
      setProblem(mayHaveArrived(refused) ? text.lost : refused.message);
      if (refused.code === 'conflict' || refused.code === 'illegal_move') onStale();
    }
  }
  return (
    <>
      <button aria-haspopup="dialog" className="desk-button" onClick={() => void open()} type="button">
        {text.open}
      </button>
      <dialog aria-labelledby={`${id}-title`} className="desk-dialog desk-ready" ref={dialog}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (busy) return;
            if (chosen) void run(chosen);
            else if (found[0]) choose(found[0].macro);
          }}
        >
          <h2 id={`${id}-title`}>{text.title}</h2>
          <label htmlFor={`${id}-find`}>{text.find}</label>
          <input
            autoComplete="off"
            // The dialog opens to be searched.
            autoFocus
            id={`${id}-find`}
            onChange={({ target }) => {
              setTyped(target.value);
              choose(null);
            }}
            type="search"
            value={typed}
          />
          <p className="desk-hint" role="status">
            {unread ??
              (macros === null ? text.loading : macros.length === 0 ? text.none : text.found(found.length))}
          </p>
          <ul>
            {found.map(({ macro }) => (
              <li key={macro.id}>
                <button aria-pressed={macro.id === chosen?.id} onClick={() => choose(macro)} type="button">
                  <strong>
                    {macro.title}
                    {!macro.shared && ` · ${text.own}`}
                  </strong>
                  <span>{stepsInWords(macro).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
          {chosen && <MacroText macro={chosen} />}
          {problem && (
            <p className="desk-problem" role="alert">
              {problem}
            </p>
          )}
          <div className="desk-buttons">
            <a className="desk-link" href="/admin/collections/macros">
              {text.edit}
            </a>
            {chosen && (
              <button className="desk-primary" disabled={busy} type="submit">
                {busy ? text.running : text.run}
              </button>
            )}
            <button className="desk-button" onClick={() => dialog.current?.close()} type="button">
              {text.close}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function searchable(macro: MacroView) {
  const { title, reply, note } = macro;
  return { title, text: `${reply ?? ''} ${note ?? ''}`, macro };
}
