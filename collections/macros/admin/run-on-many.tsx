import { useEffect, useId, useRef, useState } from 'react';
import { get, mayHaveArrived, post } from '#collections/tickets/admin/desk-api.ts';
import type { DeskRow } from '#collections/tickets/desk-queues-view.ts';
import type { MacroRunView, MacroView } from '../view.ts';
import { doors } from './doors.ts';
import { MacroText } from './macro-text.tsx';
import { words } from './words.ts';

type Props = {
  chosen: readonly DeskRow[];
  onNone: () => void;
  /** With the ids for which nothing was done: they stay chosen. */
  onRun: (refused: readonly string[]) => void;
};

/** What can be done with several tickets of a queue at once, and what became of each. */
export function RunOnMany({ chosen, onNone, onRun }: Props) {
  const id = useId();
  const text = words();
  const [macros, setMacros] = useState<readonly MacroView[] | null>(null);
  const [which, setWhich] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<MacroRunView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID());
  const macro = macros?.find((each) => each.id === which) ?? null;
  const isOpen = chosen.length > 0;

  useEffect(() => {
    if (!isOpen || macros) return;
    void get<{ macros: MacroView[] }>(doors.all).then(({ data, problem: unread }) => {
      if (data) setMacros(data.macros);
      setProblem(unread?.message ?? null);
    });
  }, [isOpen, macros]);

  async function run(): Promise<void> {
    if (!macro) return;
    setBusy(true);
    setProblem(null);
    setResult(null);
    const tickets = chosen.map((row) => ({ id: row.id, revision: row.revision }));
    const { data, problem: refused } = await post<MacroRunView>(doors.runOnMany(macro.id), {
      key: key.current,
      tickets,
    });
    setBusy(false);
    if (!data) return setProblem(mayHaveArrived(refused) ? text.lost : refused.message);
    key.current = crypto.randomUUID();
    setResult(data);
    onRun(data.outcomes.filter(({ done }) => !done).map((each) => each.id));
  }

  const refused = result?.outcomes.filter(({ done }) => !done) ?? [];
  return (
    <>
      {isOpen && (
        <section aria-label={text.many.chosen(chosen.length)} className="desk-many">
          <strong>{text.many.chosen(chosen.length)}</strong>
          <label className="desk-hidden" htmlFor={`${id}-which`}>
            {text.many.which}
          </label>
          <select
            disabled={busy}
            id={`${id}-which`}
            onChange={({ target }) => {
              key.current = crypto.randomUUID();
              setWhich(target.value);
            }}
            value={which}
          >
            <option value="">{macros === null ? text.loading : text.many.pick}</option>
            {macros?.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
          <button className="desk-primary" disabled={busy || !macro} onClick={() => void run()} type="button">
            {busy ? text.running : text.many.run(chosen.length)}
          </button>
          <button className="desk-button" disabled={busy} onClick={onNone} type="button">
            {text.many.none}
          </button>
          {macro && <MacroText macro={macro} />}
        </section>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      {result && (
        <div className={refused.length > 0 ? 'desk-many-refused' : 'desk-said'} role="status">
          <p>{text.many.result(result.outcomes.length - refused.length, result.outcomes.length)}</p>
          {refused.length > 0 && (
            <ul>
              {refused.map(({ id: ticket, number, why }) => (
                <li key={ticket}>{text.many.failed(number, why ?? '')}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
