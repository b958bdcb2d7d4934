import { useId, useRef, useState } from 'react';
import { post } from '#collections/tickets/admin/desk-api.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { scopeLimit } from '../contract.ts';
import { words } from './words.ts';

type Props = {
  ticket: string;
  suggested: string;
  onTicket: (ticket: DeskTicketView) => void;
  onCancel: () => void;
};

/** Says what the session shall do, and asks the customer for it. */
export function AskForm({ ticket, suggested, onTicket, onCancel }: Props) {
  const id = useId();
  const text = words();
  const [scope, setScope] = useState(suggested);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The same click again asks once.
  const key = useRef(crypto.randomUUID());

  async function ask(): Promise<void> {
    setBusy(true);
    const input = { key: key.current, scope };
    const answer = await post<DeskTicketView>(`/api/desk/tickets/${ticket}/session-scope`, input);
    setBusy(false);
    if (answer.data) return onTicket(answer.data);
    const { code, fields, message } = answer.problem;
    if (code === 'conflict') key.current = crypto.randomUUID();
    setProblem(Object.values(fields ?? {})[0] ?? message);
  }

  return (
    <div className="desk-form">
      <label htmlFor={id}>{text.label}</label>
      <textarea
        aria-describedby={`${id}-hint`}
        id={id}
        maxLength={scopeLimit}
        onChange={(event) => setScope(event.target.value)}
        rows={4}
        value={scope}
      />
      <small id={`${id}-hint`}>{text.hint}</small>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} onClick={() => void ask()} type="button">
          {busy ? text.doing : text.send}
        </button>
        <button className="desk-button" onClick={onCancel} type="button">
          {text.cancel}
        </button>
      </div>
    </div>
  );
}
