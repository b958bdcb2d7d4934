import { useId, useState } from 'react';
import { mayHaveArrived, post, put, remove } from '#collections/tickets/admin/desk-api.ts';
import type { DeskFilter } from '#collections/tickets/rules/desk-filter.ts';
import type { SavedView } from '../view.ts';
import { doors } from './doors.ts';
import { words } from './words.ts';

type Props = {
  filter: DeskFilter;
  /** The one that is shown, if one is. */
  shown: SavedView | null;
  views: readonly SavedView[];
  mayShare: boolean;
  /** Id of the view that is to be shown then; null for the queue alone. */
  onKept: (id: string | null, said: string) => void;
};

/** Keeps what is shown under a name; the one that is shown is renamed, moved, given another filter or deleted. */
export function ViewKeeper({ filter, shown, views, mayShare, onKept }: Props) {
  const id = useId();
  const text = words();
  const own = shown?.mayChange ? shown : null;
  const [name, setName] = useState(own?.name ?? '');
  const [shared, setShared] = useState(own?.shared ?? false);
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // One's own stand before those for everybody: each kind has an order of its own.
  const movable = views.filter((view) => view.mayChange && view.shared === own?.shared);
  const place = movable.findIndex((view) => view.id === own?.id);

  type Answer = { data?: unknown; problem?: Parameters<typeof mayHaveArrived>[0] };
  async function ask(answer: Promise<Answer>): Promise<unknown> {
    setBusy(true);
    setProblem(null);
    const { data, problem: refused } = await answer;
    setBusy(false);
    if (refused)
      setProblem(
        mayHaveArrived(refused) ? text.lost : (Object.values(refused.fields ?? {})[0] ?? refused.message),
      );
    return data;
  }
  async function keep(which: SavedView | null): Promise<void> {
    const body = { name, shared, filter };
    const data = await ask(post(which ? doors.view(which.id) : doors.views, body));
    if (data) onKept((data as { id: string }).id, text.kept(name));
  }
  async function take(view: SavedView): Promise<void> {
    if (await ask(remove(doors.view(view.id)))) onKept(null, text.removed(view.name));
  }
  async function move(by: number): Promise<void> {
    const ids = movable.map((view) => view.id);
    const [moved] = ids.splice(place, 1);
    if (!moved) return;
    ids.splice(place + by, 0, moved);
    if (await ask(put(doors.views, { ids }))) onKept(moved, '');
  }

  return (
    <form
      className="desk-keep"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(own);
      }}
    >
      <label htmlFor={`${id}-name`}>{text.name}</label>
      <input
        autoComplete="off"
        id={`${id}-name`}
        maxLength={40}
        onChange={({ target }) => setName(target.value)}
        required
        value={name}
      />
      {mayShare && (
        <label className="desk-check">
          <input checked={shared} onChange={({ target }) => setShared(target.checked)} type="checkbox" />
          {text.shared}
        </label>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        {own && (
          <button className="desk-button" disabled={busy} type="submit">
            {text.change}
          </button>
        )}
        <button
          className="desk-button"
          disabled={busy || name.trim() === ''}
          onClick={() => void keep(null)}
          type="button"
        >
          {text.keep}
        </button>
        {own && place > 0 && (
          <button className="desk-button" disabled={busy} onClick={() => void move(-1)} type="button">
            {text.earlier}
          </button>
        )}
        {own && place >= 0 && place < movable.length - 1 && (
          <button className="desk-button" disabled={busy} onClick={() => void move(1)} type="button">
            {text.later}
          </button>
        )}
        {own && !isAsked && (
          <button className="desk-link" onClick={() => setAsked(true)} type="button">
            {text.removeAsk}
          </button>
        )}
        {own && isAsked && (
          <>
            <button className="desk-primary" disabled={busy} onClick={() => void take(own)} type="button">
              {text.remove}
            </button>
            <button className="desk-button" onClick={() => setAsked(false)} type="button">
              {text.no}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
