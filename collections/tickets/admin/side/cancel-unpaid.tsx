import { useId, useState } from 'react';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import type { CancelledView } from '../../operations/cancel-ticket.ts';
import { doors, mayHaveArrived, post } from '../desk-api.ts';
import { words } from '../ticket/words.ts';

type Props = { ticket: Pick<DeskTicketView, 'id'>; onStale: () => void };

/** Cancels a ticket that nobody has paid, in words that the customer reads. Asks before it does. */
export function CancelUnpaid({ ticket, onStale }: Props) {
  const id = useId();
  const text = words().side.cancel;
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function cancel(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const { problem: refused } = await post<CancelledView>(doors.cancel(ticket.id), { words: why });
    setBusy(false);
    if (refused) setProblem(mayHaveArrived(refused) ? text.lost : (refused.fields?.words ?? refused.message));
    if (!refused || refused.code === 'illegal_move') onStale();
  }

  if (!isAsked)
    return (
      <button className="desk-link" onClick={() => setAsked(true)} type="button">
        {text.ask}
      </button>
    );
  return (
    <div className="desk-form">
      <label htmlFor={`${id}-words`}>{text.words}</label>
      <textarea
        aria-describedby={`${id}-hint`}
        id={`${id}-words`}
        maxLength={300}
        onChange={(event) => setWhy(event.target.value)}
        rows={3}
        value={why}
      />
      <small id={`${id}-hint`}>{text.hint}</small>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} onClick={() => void cancel()} type="button">
          {busy ? words().doing : text.yes}
        </button>
        <button className="desk-button" disabled={busy} onClick={() => setAsked(false)} type="button">
          {text.no}
        </button>
      </div>
    </div>
  );
}
