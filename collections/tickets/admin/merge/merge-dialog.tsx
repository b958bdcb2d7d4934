import { type RefObject, useId, useState } from 'react';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { doors, mayHaveArrived, post } from '../desk-api.ts';
import { words as ticketWords } from '../words.ts';
import { useTargets } from './use-targets.ts';
import { words } from './words.ts';

type Props = {
  ticket: DeskTicketView;
  dialog: RefObject<HTMLDialogElement | null>;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** Chooses in which of the customer's other open tickets one goes on. Asks before it does. */
export function MergeDialog({ ticket, dialog, onTicket, onStale }: Props) {
  const id = useId();
  const text = words().dialog;
  const { targets, problem: unread, typed, setTyped } = useTargets(ticket.id, dialog);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const into = targets?.find(({ number }) => number === chosen) ?? null;

  async function merge(): Promise<void> {
    if (!into) return;
    setBusy(true);
    setProblem(null);
    const input = { into: into.number, revision: ticket.revision };
    const { data, problem: refused } = await post<DeskTicketView>(doors.merge(ticket.id), input);
    setBusy(false);
    if (data) {
      dialog.current?.close();
      onTicket(data);
    } else {
      setProblem(mayHaveArrived(refused) ? text.lost : refused.message);
      if (refused.conflict) onTicket(refused.conflict.current);
      else if (refused.code === 'illegal_move') onStale();
    }
  }

  return (
    <dialog aria-labelledby={`${id}-title`} className="desk-dialog desk-ready" ref={dialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <h2 id={`${id}-title`}>{text.title(ticket.number)}</h2>
        <p>{text.hint}</p>
        <label htmlFor={`${id}-find`}>{text.find}</label>
        <input
          autoComplete="off"
          // The dialog opens to be searched.
          autoFocus
          id={`${id}-find`}
          maxLength={100}
          onChange={({ target }) => setTyped(target.value)}
          type="search"
          value={typed}
        />
        <p className="desk-hint" role="status">
          {unread ??
            (targets === null
              ? text.loading
              : targets.length > 0
                ? text.found(targets.length)
                : typed.trim() === ''
                  ? text.none
                  : text.noneFound)}
        </p>
        <ul>
          {targets?.map(({ id: key, number, subject, status }) => (
            <li key={key}>
              <button aria-pressed={number === chosen} onClick={() => setChosen(number)} type="button">
                <strong>
                  {number} · {ticketWords().statuses[status]}
                </strong>
                <span>{subject}</span>
              </button>
            </li>
          ))}
        </ul>
        {problem && (
          <p className="desk-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="desk-buttons">
          {into && (
            <button className="desk-primary" disabled={busy} type="submit">
              {busy ? text.doing : text.yes(into.number)}
            </button>
          )}
          <button
            className="desk-button"
            disabled={busy}
            onClick={() => dialog.current?.close()}
            type="button"
          >
            {text.no}
          </button>
        </div>
      </form>
    </dialog>
  );
}
