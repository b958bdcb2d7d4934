import { useRef, useState } from 'react';
import { mayHaveArrived, post } from '#collections/tickets/admin/desk-api.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { DeskExtra, DeskExtrasView } from '../view.ts';
import { doors } from './doors.ts';
import { type DraftLine, draftOf, draftTotal, newLine, recordedOf } from './draft-lines.ts';
import { LineFields } from './line-fields.tsx';
import { words } from './words.ts';

type Props = {
  ticket: string;
  form: NonNullable<DeskExtrasView['form']>;
  /** What is changed; null for a new one. */
  extra: DeskExtra | null;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
  onEnd: () => void;
};

/** Asks the customer for time and parts, or for something else than before. Nothing is owed by it. */
export function ExtraForm({ ticket, form, extra, onTicket, onStale, onEnd }: Props) {
  const text = words().form;
  const key = useRef(crypto.randomUUID());
  const [lines, setLines] = useState<DraftLine[]>(() => (extra ? draftOf(extra) : [newLine('time')]));
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const total = draftTotal(lines, form);
  const asksTwice = total >= form.askTwiceFrom;

  const put = (line: DraftLine) => {
    setSure(false);
    setLines((known) => known.map((other) => (other.id === line.id ? line : other)));
  };
  const add = (kind: DraftLine['kind']) => {
    setSure(false);
    setLines((known) => [...known, newLine(kind)]);
  };

  async function send(): Promise<void> {
    const recorded = lines.flatMap((line) => recordedOf(line) ?? []);
    if (recorded.length < lines.length) return setProblem(text.amount);
    setBusy(true);
    setProblem(null);
    const input = { lines: recorded, ...(asksTwice && sure ? { confirmed: total } : {}) };
    const { data, problem: refused } = extra
      ? await post<DeskTicketView>(doors.change(extra.id), { ...input, revision: extra.revision })
      : await post<DeskTicketView>(doors.propose(ticket), { ...input, key: key.current });
    setBusy(false);
    if (data) {
      onTicket(data);
      return onEnd();
    }
    setProblem(
      mayHaveArrived(refused) ? text.lost : (Object.values(refused.fields ?? {})[0] ?? refused.message),
    );
    if (refused.code === 'stale' || refused.code === 'illegal_move') onStale();
  }

  return (
    <div className="desk-form">
      {lines.map((line, i) => (
        <LineFields
          form={form}
          key={line.id}
          line={line}
          n={i + 1}
          onChange={put}
          onRemove={
            lines.length > 1 ? () => setLines((known) => known.filter(({ id }) => id !== line.id)) : null
          }
        />
      ))}
      <div className="desk-buttons">
        <button className="desk-button" onClick={() => add('time')} type="button">
          {text.addTime}
        </button>
        <button className="desk-button" onClick={() => add('part')} type="button">
          {text.addPart}
        </button>
      </div>
      <p className="desk-strong" role="status">
        {text.total(formatInr(paise(total)))}
      </p>
      {asksTwice && (
        <label className="desk-check">
          <input checked={sure} onChange={({ target }) => setSure(target.checked)} type="checkbox" />
          <span>{text.confirm(formatInr(paise(total)))}</span>
        </label>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} onClick={() => void send()} type="button">
          {busy ? text.sending : extra ? text.sendChange : text.send}
        </button>
        <button className="desk-button" disabled={busy} onClick={onEnd} type="button">
          {text.cancel}
        </button>
      </div>
    </div>
  );
}
